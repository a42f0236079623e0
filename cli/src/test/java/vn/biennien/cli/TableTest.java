package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.cli.internal.terminal.DisplayWidth;
import vn.biennien.cli.internal.terminal.Ink;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.cli.internal.terminal.Wrapping;

/** Tables whose columns stand under each other, whatever the letters. */
class TableTest {

    private static final Ink PLAIN = Ink.of(false);
    private static final Ink COLOUR = Ink.of(true);

    @Test
    void vietnamese_takes_as_many_columns_composed_as_decomposed() {
        String composed = "Thủ tướng Nguyễn Xuân Phúc";
        assertThat(DisplayWidth.of(composed)).isEqualTo(composed.length());
        assertThat(DisplayWidth.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(composed.length());
    }

    @Test
    void chinese_characters_and_emoji_take_two_columns() {
        assertThat(DisplayWidth.of("王毅")).isEqualTo(4);
        assertThat(DisplayWidth.of("😀")).isEqualTo(2);
        assertThat(DisplayWidth.of("a\u200Bb")).isEqualTo(2);
    }

    @Test
    void columns_stand_under_each_other() {
        Table table = new Table(PLAIN).column("Người nói", 5).column("Nội dung", 5);
        table.row("王毅", "một").row(Normalizer.normalize("Vương Nghị", Normalizer.Form.NFD), "hai");
        List<String> lines = table.lines(80);
        assertThat(lines.stream().map(l -> DisplayWidth.of(l.substring(0, l.lastIndexOf("  ") + 2))))
                .containsOnly(12);
    }

    @Test
    void the_widest_column_gives_way_first_and_numbers_never() {
        Table table = new Table(PLAIN).column("A", 4).column("B", 10).number("N");
        table.row("ngắn", "một câu dài hơn nhiều so với chỗ còn lại trên màn hình này", "12.345");
        List<String> lines = table.lines(40);
        assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.of(l)).isLessThanOrEqualTo(40));
        assertThat(lines.get(2)).startsWith("ngắn  một câu").endsWith("12.345");
    }

    @Test
    void words_are_broken_only_where_a_line_has_no_blank() {
        assertThat(Wrapping.wrap("một hai ba bốn", 8)).containsExactly("một hai", "ba bốn");
        assertThat(Wrapping.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Wrapping.wrap("", 4)).containsExactly("");
        String nfd = Normalizer.normalize("ếếếế", Normalizer.Form.NFD);
        assertThat(Wrapping.wrap(nfd, 2).stream().map(l -> Normalizer.normalize(l, Normalizer.Form.NFC)))
                .containsExactly("ếế", "ếế");
    }

    @Test
    void a_mark_goes_on_over_a_break_and_ends_with_its_line() {
        List<String> lines = Wrapping.wrap("trước " + COLOUR.mark("được đánh dấu ở đây") + " sau", 12);
        assertThat(lines.stream().map(COLOUR::render))
                .containsExactly(
                        "trước \u001b[1;33mđược\u001b[0m",
                        "\u001b[1;33mđánh dấu ở\u001b[0m",
                        "\u001b[1;33mđây\u001b[0m sau");
    }

    @Test
    void without_colours_the_mark_is_a_pair_of_brackets() {
        assertThat(PLAIN.render("ông " + PLAIN.mark("bác bỏ") + PLAIN.bold("!")))
                .isEqualTo("ông [bác bỏ]!");
    }
}

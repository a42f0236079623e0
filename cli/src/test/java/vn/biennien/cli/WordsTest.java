package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code words}, {@code names} and {@code times}, and {@code train words}. */
class WordsTest {

    private static final String TEXT = "Chủ tịch Nguyễn Văn Tám đến Hà Nội. Ông nói: không thay đổi.\n";

    @TempDir
    Path temp;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void words_are_a_sentence_a_line_with_syllables_joined() throws Exception {
        Run run = Run.of("words", file("a.txt", TEXT));
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).containsExactly("Chủ_tịch Nguyễn_Văn_Tám đến Hà_Nội .", "Ông nói : không thay_đổi .");
    }

    @Test
    void parts_of_speech_stand_behind_a_slash() {
        Run run = Run.setting().typing("Giá 1/2 kg là 5.000 đồng/lít.").run("words", "--pos");
        assertThat(run.lines()).singleElement().asString().endsWith(" ./PUNCT");
        for (String word : run.lines().get(0).split(" ")) {
            assertThat(word).matches(".+/[A-Z]+");
        }
    }

    @Test
    void with_lines_each_line_is_one_sentence_and_keeps_its_number() {
        String text = "Ông đến. Bà đi.\n\nkhông có gì cả\r\n";
        assertThat(Run.setting().typing(text).run("words", "--lines").out())
                .isEqualTo("Ông đến . Bà đi .\n\nkhông có gì cả\n");
        assertThat(Run.setting().typing(text).run("words").lines()).hasSize(3);
    }

    @Test
    void several_files_and_standard_input_come_in_order() throws Exception {
        Run run = Run.setting().typing("Bà đi.").run("words", file("a.txt", "Ông đến."), "-", file("b.txt", "Em về."));
        assertThat(run.lines()).containsExactly("Ông đến .", "Bà đi .", "Em về .");
    }

    @Test
    void a_long_text_is_the_same_in_pieces_and_at_once() throws Exception {
        String many = TEXT.repeat(20_000); // several pieces
        assertThat(Run.of("words", file("many.txt", many)).out())
                .isEqualTo(Run.of("words", file("one.txt", TEXT)).out().repeat(20_000));
    }

    @Test
    void names_and_times_are_a_line_of_json_each_that_points_at_its_words() throws Exception {
        String text = "\ud83d\ude00 Ngoại trưởng Nga Sergei Lavrov đến Hà\r\nNội hôm 26-1, tức thứ tư tuần này.\n";
        for (Run run : List.of(
                Run.of("names", file("a.txt", text)),
                Run.of("times", "--published", "2022-01-27", file("a.txt", text)))) {
            assertThat(run.exit()).isZero();
            assertThat(run.lines()).isNotEmpty();
            Pattern form = Pattern.compile(
                    "\\{\"file\": \".*a.txt\", \"start\": (\\d+), \"end\": (\\d+), \"text\": \"(.*?)\".*}");
            for (String line : run.lines()) {
                Matcher m = form.matcher(line);
                assertThat(m.matches()).as(line).isTrue();
                int[] points = text.codePoints().toArray();
                int start = Integer.parseInt(m.group(1));
                assertThat(new String(points, start, Integer.parseInt(m.group(2)) - start))
                        .isEqualTo(m.group(3));
            }
        }
        assertThat(Run.of("names", temp.resolve("a.txt")).out())
                .contains(
                        "\"text\": \"Nga\", \"kind\": \"STATE\"", "\"text\": \"Sergei Lavrov\", \"kind\": \"PERSON\"");
        assertThat(Run.of("times", "--published", "27/1/2022", temp.resolve("a.txt"))
                        .out())
                .contains("\"text\": \"hôm 26-1\", \"type\": \"DATE\", \"value\": \"2022-01-26\"}");
    }

    @Test
    void decomposed_text_is_read_as_it_stands() {
        String text = java.text.Normalizer.normalize("Hôm qua ông Nguyễn Văn Tám nói.", java.text.Normalizer.Form.NFD);
        Run run = Run.setting().typing(text).run("names");
        String name = java.text.Normalizer.normalize("Nguyễn Văn Tám", java.text.Normalizer.Form.NFD);
        int start = text.indexOf(name);
        assertThat(run.lines())
                .containsExactly("{\"file\": \"-\", \"start\": " + start + ", \"end\": " + (start + name.length())
                        + ", \"text\": \"" + name + "\", \"kind\": \"PERSON\"}");
    }

    @Test
    void bad_input_is_told_in_a_sentence_and_the_rest_goes_through() throws Exception {
        Path good = file("good.txt", TEXT);
        byte[] start = (TEXT + "Ông ").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + 2);
        bytes[start.length] = (byte) 0xC3;
        bytes[start.length + 1] = (byte) 0x28;
        Path broken = Files.write(temp.resolve("broken.txt"), bytes);
        for (String command : List.of("words", "names", "times")) {
            int lines = Run.of(command, good).lines().size();
            for (Object bad : List.of(
                    temp.resolve("nothing.txt"), temp, file("empty.txt", ""), file("zero.txt", "a\0b"), broken)) {
                Run run = Run.of(command, bad, good);
                assertThat(run.exit()).as(command + bad).isEqualTo(1);
                assertThat(run.errors()).singleElement().asString().startsWith("biennien: " + bad);
                assertThat(run.lines()).hasSizeGreaterThanOrEqualTo(lines);
                assertThat(Run.of(command, "--lang", "vi", bad).errors()).hasSize(1);
            }
        }
        assertThat(Run.of("words", broken).err()).contains("line 2", "c3");
        assertThat(Run.of("times", "--published", "31/2/2022", good).exit()).isEqualTo(2);
    }

    @Test
    void a_wrong_byte_far_in_is_named_by_its_place() throws Exception {
        byte[] start = TEXT.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + 1);
        bytes[start.length] = (byte) 0xFF;
        Run run = Run.of("words", Files.write(temp.resolve("far.txt"), bytes));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("byte " + start.length, "line 10001");
    }

    @Test
    void another_encoding_is_read_when_asked_for() throws Exception {
        Path old = Files.write(temp.resolve("old.txt"), "Ông đến Đài Loan.".getBytes(Charset.forName("UTF-8")));
        Path latin = Files.write(temp.resolve("latin.txt"), "Ông Lê".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.of("words", old).exit()).isZero();
        assertThat(Run.of("words", latin).exit()).isEqualTo(1);
        assertThat(Run.of("words", "--encoding", "iso-8859-1", latin).lines()).containsExactly("Ông Lê");
    }

    @Test
    void words_are_trained_from_treebanks_and_a_corpus() throws Exception {
        String sentence = "1\t%s\t_\tNOUN\tN\t_\t0\troot\t_\t_\n2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";
        Path bank = file("train.conllu", sentence.formatted("Chủ tịch").repeat(3));
        Path test = file("test.conllu", sentence.formatted("Bộ trưởng"));
        Path corpus = file("c.jsonl", "{\"segmented\": \"Chủ_tịch đi\"}\n");
        Path to = temp.resolve("models");
        Run run = Run.of("train", "words", bank, "--corpus", corpus, "--test", test, "--to", to);
        assertThat(run.exit()).isZero();
        assertThat(to.resolve("words.model")).isNotEmptyFile();
        assertThat(to.resolve("words.model.NOTICE")).content().contains("CC BY-SA 4.0");

        assertThat(Run.of("train", "words", test, "--corpus", corpus, "--test", test, "--to", to)
                        .errors())
                .containsExactly("biennien: " + test
                        + " is a test file, for measuring only; train from the train and dev files.");
        assertThat(Run.of("train", "words", bank, "--corpus", temp.resolve("no.jsonl.xz"), "--test", test, "--to", to)
                        .errors())
                .contains("biennien: " + temp.resolve("no.jsonl.xz") + " does not exist; check the name.");
        assertThat(Run.of("train", "words", bank, "--corpus", corpus, "--to", to)
                        .errors()
                        .get(0))
                .isEqualTo("biennien: --test is missing.");
    }
}

package vn.biennien.desk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Span;
import vn.biennien.text.Name;
import vn.biennien.text.Vietnamese;

class NameTallyTest {
    private static final double TARGET = 0.92;
    private static final double RARE = 0.8;

    @Test
    void marksNestAndLeaveTheTextBehind() throws IOException {
        MarkedNames piece = MarkedNames.parse("p", "Ông [P Lê An] tới [O Bộ Y tế [S Mỹ]].");

        assertThat(piece.text()).isEqualTo("Ông Lê An tới Bộ Y tế Mỹ.");
        assertThat(piece.marks())
                .extracting(m -> piece.text().substring(m.start(), m.end()))
                .containsExactly("Lê An", "Mỹ", "Bộ Y tế Mỹ");
    }

    @Test
    void whatIsNotAskedIsNeitherRightNorWrong() throws IOException {
        NameTally tally = new NameTally();
        tally.add(
                MarkedNames.parse("p", "[? Cúp Sao] ở [G TP~ Huế], [MO Zalo] nói"),
                List.of(
                        name(Name.Kind.PRODUCT, 4, 7),
                        name(Name.Kind.PLACE, 13, 16),
                        name(Name.Kind.ORGANISATION, 18, 22),
                        name(Name.Kind.PERSON, 23, 26)));

        assertThat(tally.rate(Name.Kind.PLACE).r()).isEqualTo(1);
        assertThat(tally.rate(Name.Kind.MEDIA).r()).isEqualTo(1);
        assertThat(tally.all()).isEqualTo(Rate.of(2, 3, 2));
        assertThat(tally.slips()).extracting(NameTally.Slip::words).containsExactly("nói");
    }

    @Test
    void aBracketThatIsOpenOrUnknownIsTold() {
        assertThatThrownBy(() -> MarkedNames.parse("p", "[P An")).hasMessage("p: a bracket is not closed.");
        assertThatThrownBy(() -> MarkedNames.parse("p", "[Z An]")).hasMessageContaining("\"Z\" is no kind");
    }

    @Test
    void theTestHalfOfTrainingNamesIsReadWell() throws IOException {
        Vietnamese vietnamese = Vietnamese.create();
        NameTally tally = new NameTally();
        for (MarkedNames piece : MarkedNames.read(Path.of("../training/names/test"))) {
            tally.add(piece, vietnamese.read(piece.text()).names());
        }

        assertThat(tally.all().p()).isGreaterThanOrEqualTo(TARGET);
        assertThat(tally.all().r()).isGreaterThanOrEqualTo(TARGET);
        for (Name.Kind kind : Name.Kind.values()) {
            assertThat(tally.rate(kind).f1()).as(kind.name()).isGreaterThanOrEqualTo(RARE);
        }
    }

    private static Name name(Name.Kind kind, int start, int end) {
        return new Name(new Span(start, end), kind, 0, 1);
    }
}

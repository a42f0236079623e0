package vn.biennien.analysis.internal.events;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds the state of officers whose office tells none, by the words before their name. Immutable; confined to one article. */
final class Beside {
    /** The state of somebody who has an office of states is named so many tokens before, where the office tells none. */
    private static final int BESIDE = 6;
    /** The words of an office that stand before a state's name. */
    private static final int OFFICE = 4;

    private final Coder coder;
    private final Tokens tokens;
    private final Cast cast;

    Beside(Coder coder, Tokens tokens, Cast cast) {
        this.coder = coder;
        this.tokens = tokens;
        this.cast = cast;
    }

    /**
     * The state named just before somebody is, with a dash between, or where the office is one of states: {@code nhà đàm
     * phán hàng đầu Trung Quốc là Phó thủ tướng Lưu Hạc}; or null.
     */
    @Nullable
    String state(int figure, boolean officer) {
        Mention before = null;
        for (Mention mention : cast.mentions()) {
            if (mention.figures().get(0) == figure && mention.kind() == Mention.Kind.NAME) {
                int gap = before == null ? BESIDE : mention.from() - before.to();
                boolean dash = gap == 1 && before != null && tokens.is(before.to(), "-");
                boolean peer = gap == 0 && before != null && isOfficer(before.from());
                return before != null && (dash || peer || officer && gap < BESIDE)
                        ? coder.state(cast.actor(before).name())
                        : null;
            }
            if (cast.actor(mention).kind() == Actor.Kind.STATE) {
                before = mention;
            }
        }
        return null;
    }

    /** Whether the words just before a token name an office: {@code người đồng cấp}, {@code chánh văn phòng nội các}. */
    private boolean isOfficer(int token) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, token - OFFICE); i < token; i++) {
            boolean word = tokens.kind(i) == TokenKind.WORD;
            words.append(word ? tokens.norm(i) + " " : "");
            if (!word) {
                words.setLength(0);
            }
        }
        Coder.Told told = words.isEmpty() ? null : coder.sector(Tokens.of(words.toString()));
        return told != null && told.official();
    }
}

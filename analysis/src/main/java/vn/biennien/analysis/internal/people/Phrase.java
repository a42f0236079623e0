package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor.Gender;
import vn.biennien.text.Name;

/** A noun phrase for somebody, as the reader found it, before it is known who is meant. Confined to one call. */
final class Phrase {
    /** Text order, the outer before the inner, the joint before its first member. */
    static final Comparator<Phrase> ORDER = Comparator.comparingInt((Phrase p) -> p.from)
            .thenComparingInt(p -> -p.to)
            .thenComparing(p -> !p.joint);

    final int from;
    int to;
    /** End of the words that name somebody, before what is added behind a comma. */
    int core;

    @Nullable
    Name name;
    /** First token behind {@code một}, {@code vị}. */
    int noun;
    /** Head word, or null for a bare name. */
    Lexicon.@Nullable HeadWord head;

    Lexicon.@Nullable Pronoun pronoun;
    Gender gender = Gender.UNKNOWN;
    /** Words of the office without body, as written, and as a key. */
    @Nullable
    String office;

    @Nullable
    String officeKey;
    /** Name of the body behind the office. */
    @Nullable
    Name body;
    /** Who the one described belongs to: {@code luật sư của [ông Trump]}, {@code báo cáo của [Bộ Y tế]}. */
    @Nullable
    Phrase owner;
    /** {@code ông}, {@code chị} before the name. */
    @Nullable
    String address;

    boolean plural;
    boolean indefinite;
    boolean demonstrative;
    boolean former;
    /** Further offices named behind a comma. */
    final List<Phrase> additions = new ArrayList<>();
    /** Whom it stands for, the likeliest first. */
    List<Figure> figures = new ArrayList<>();

    boolean joint;

    Phrase(int from, int to) {
        this.from = from;
        this.to = to;
        this.core = to;
        this.noun = from;
    }

    boolean isPerson() {
        return name != null && name.kind() == Name.Kind.PERSON;
    }
}

package vn.biennien.store.internal;

import java.util.List;
import java.util.function.Function;
import vn.biennien.record.Actor;
import vn.biennien.record.Statement;

/** What a name is in a statement. The ordinal is the column's value, so the order never changes. */
enum Part {
    SPEAKER(Statement::speakers, Actor.Kind.UNNAMED),
    ADDRESSEE(Statement::addressees, Actor.Kind.UNNAMED),
    TARGET(Statement::targets, Actor.Kind.UNNAMED),
    VIA(Statement::via, Actor.Kind.MEDIA),
    ORIGIN(Statement::origin, Actor.Kind.MEDIA),
    ALTERNATIVE(Statement::alternatives, Actor.Kind.UNNAMED);

    private final Function<Statement, List<String>> names;

    /** What a name is held to be that the findings' actors do not hold. */
    final Actor.Kind fallback;

    Part(Function<Statement, List<String>> names, Actor.Kind fallback) {
        this.names = names;
        this.fallback = fallback;
    }

    List<String> of(Statement statement) {
        return names.apply(statement);
    }
}

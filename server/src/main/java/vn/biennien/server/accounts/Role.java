package vn.biennien.server.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What an account is for. */
public enum Role {
    /** Reads. */
    READER(EnumSet.of(Right.READ)),
    /** Reads, corrects and adds. */
    ANALYST(EnumSet.of(Right.READ, Right.CORRECT, Right.INGEST)),
    /** May do everything. */
    ADMIN(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    /** What it allows. */
    public Set<Right> rights() {
        return rights;
    }
}

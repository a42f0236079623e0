package vn.biennien.server.internal;

import org.jspecify.annotations.Nullable;

/** A place on this server to go back to. */
public final class OwnPath {
    private OwnPath() {}

    /** The path if it is one of this server; an address of another one leads to the first page. */
    public static String of(@Nullable String back) {
        if (back == null) {
            return "/";
        }
        boolean inside = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return inside && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }
}

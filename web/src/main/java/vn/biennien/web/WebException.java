package vn.biennien.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;

/** An address that cannot be fetched or read. Fronts have the words for its problem. */
public final class WebException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ReadProblem problem;
    private final transient List<String> parts;
    private final boolean temporary;
    private final transient @Nullable Instant notBefore;

    private WebException(ReadProblem problem, List<String> parts, boolean temporary, @Nullable Instant notBefore) {
        super(problem + " " + String.join(", ", parts));
        this.problem = problem;
        this.parts = parts;
        this.temporary = temporary;
        this.notBefore = notBefore;
    }

    /** Something is wrong with {@code place} that will not pass; {@code more} are the other parts the problem names. */
    public static WebException lasting(ReadProblem problem, String place, Object... more) {
        return new WebException(problem, parts(place, more), false, null);
    }

    /** Something is wrong with {@code place} that may pass. */
    public static WebException passing(ReadProblem problem, String place, Object... more) {
        return new WebException(problem, parts(place, more), true, null);
    }

    /** The same, which will not pass before {@code time}; null where that is not known. */
    public WebException notBefore(@Nullable Instant time) {
        return new WebException(problem, parts, temporary, time);
    }

    /** The same with {@code place} in place of the first part: a problem of a host is that of all its addresses. */
    public WebException at(String place) {
        List<String> others = new ArrayList<>(parts);
        others.set(0, place);
        return new WebException(problem, List.copyOf(others), temporary, notBefore);
    }

    private static List<String> parts(String place, Object... more) {
        List<String> all = new ArrayList<>(List.of(place));
        for (Object part : more) {
            all.add(String.valueOf(part));
        }
        return List.copyOf(all);
    }

    /** What is wrong. */
    public ReadProblem problem() {
        return problem;
    }

    /** What the problem names; the first is the address. */
    public List<String> parts() {
        return parts;
    }

    /** Whether it is worth trying again later. */
    public boolean temporary() {
        return temporary;
    }

    /** The time before which the server does not want to be asked again, or null. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** What it means for who asked for {@code address}. */
    public Read.Failed failed(String address) {
        return new Read.Failed(address, problem, parts);
    }
}

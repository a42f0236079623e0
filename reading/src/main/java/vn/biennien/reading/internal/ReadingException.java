package vn.biennien.reading.internal;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;

/** One input that cannot be read. */
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ReadProblem problem;
    private final transient List<String> parts;

    /** Something is wrong at {@code place}; {@code more} are the other parts that the problem names. */
    public ReadingException(ReadProblem problem, String place, Object... more) {
        super(problem + " " + place);
        this.problem = problem;
        List<String> all = new ArrayList<>(List.of(place));
        for (Object part : more) {
            all.add(String.valueOf(part));
        }
        this.parts = List.copyOf(all);
    }

    /** What is wrong. */
    ReadProblem problem() {
        return problem;
    }

    /** The place that the problem names. */
    String place() {
        return parts.get(0);
    }

    /** What it means for who asked for {@code path}. */
    public Read.Failed failed(String path) {
        return new Read.Failed(path, problem, parts);
    }
}

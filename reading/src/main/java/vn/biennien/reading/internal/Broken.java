package vn.biennien.reading.internal;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import vn.biennien.reading.ReadProblem;

/** Says why something packed cannot be read on. Stateless and thread-safe. */
final class Broken {
    private Broken() {}

    /** What {@code e} means for what was being read at {@code place}; all before it was read. */
    static ReadingException at(String place, IOException e) {
        if (e instanceof Meter.Exceeded exceeded) {
            return new ReadingException(exceeded.problem, place, exceeded.measure);
        }
        return isCutOff(e)
                ? new ReadingException(ReadProblem.CUT_OFF, place)
                : new ReadingException(ReadProblem.DAMAGED, place, Limited.reason(e));
    }

    /** The libraries say so in words more often than by an exception of its own. */
    private static boolean isCutOff(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof EOFException || words.contains("truncated") || words.startsWith("unexpected end");
    }
}

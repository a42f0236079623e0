package vn.biennien.store.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordException;

/** Whether a value fits what it is to correct. */
public final class CorrectionValue {

    private CorrectionValue() {}

    /**
     * The value as it goes into the record.
     *
     * @throws RecordException if it does not fit
     */
    public static List<String> checked(Correction.Field field, List<String> value) {
        return switch (field) {
            case SPEAKERS -> {
                if (value.isEmpty()) {
                    throw bad("A statement has a speaker: name one.");
                }
                yield names(value);
            }
            case ADDRESSEES, TARGETS -> names(value);
            case ACT -> List.of(constant(SpeechAct.class, value));
            case MODE -> List.of(constant(SpeechMode.class, value));
            case SAID -> days(value);
            case NO_STATEMENT -> List.of();
            case CONTENT -> stretches(value);
            case CONFIRMED -> List.of();
            case ORIGINAL -> original(value);
            case SAME_ACTOR, OTHER_ACTOR, PUBLIC_FIGURE, PRIVATE_PERSON ->
                throw bad("Actors are corrected by their names, not by a statement.");
        };
    }

    private static List<String> stretches(List<String> value) {
        int last = 0;
        for (String stretch : value) {
            if (!stretch.matches("\\d{1,9}-\\d{1,9}")) {
                throw bad(stretch + " is no stretch of a text: write 12-34.");
            }
            String[] ends = stretch.split("-");
            int start = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (start < last || end <= start) {
                throw bad("Stretches have words and stand in the order of the text: " + String.join(" ", value) + ".");
            }
            last = end;
        }
        if (value.isEmpty()) {
            throw bad("A statement has words: name a stretch of the text.");
        }
        return value;
    }

    private static List<String> original(List<String> value) {
        if (value.size() != 3 || value.get(0).isBlank() || value.get(2).isBlank()) {
            throw bad("Give the words, their language and where they are found.");
        }
        if (!value.get(1).matches("[a-z]{2,3}")) {
            throw bad(value.get(1) + " is no language: write its code of two or three letters, such as en.");
        }
        return value.stream().map(v -> v.replaceAll("\\s+", " ").strip()).toList(); // a line each
    }

    private static List<String> names(List<String> value) {
        if (value.stream().anyMatch(String::isBlank)) {
            throw bad("A name cannot be empty.");
        }
        return value;
    }

    private static <E extends Enum<E>> String constant(Class<E> type, List<String> value) {
        if (value.size() == 1) {
            try {
                return Enum.valueOf(type, value.get(0).toUpperCase(Locale.ROOT)).name();
            } catch (IllegalArgumentException e) {
                // Told below, with what there is.
            }
        }
        throw bad(String.join(", ", value) + " is none of " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    private static List<String> days(List<String> value) {
        if (value.size() != 2) {
            throw bad("Give the earliest and the latest day.");
        }
        try {
            for (String day : value) {
                if (!day.isEmpty()) {
                    LocalDate.parse(day);
                }
            }
        } catch (DateTimeException e) {
            throw bad(String.join(" to ", value) + " are no days: write 2022-01-26.");
        }
        return value;
    }

    private static RecordException bad(String sentence) {
        return new RecordException(RecordException.Reason.BAD_VALUE, sentence);
    }
}

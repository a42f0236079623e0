package vn.biennien.bench.copies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Articles that are filled-in forms, from {@code forms.txt}: alike in most of their words, and each about another day,
 * place or match. Immutable and thread-safe.
 */
final class Forms {

    private static final Pattern GAP = Pattern.compile("\\{([^}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    private final List<String> forms;

    private Forms(List<String> forms) {
        this.forms = List.copyOf(forms);
    }

    static Forms shipped() throws IOException {
        InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream("forms.txt"), "forms.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String all = lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining("\n"));
            List<String> forms = new ArrayList<>();
            for (String form : all.split("\n====+\n")) {
                forms.add(form.strip());
            }
            return new Forms(forms);
        }
    }

    /** The text of one, of any form. */
    String fill(Random random, LocalDate day) {
        Map<String, String> named = new HashMap<>();
        Matcher m = GAP.matcher(forms.get(random.nextInt(forms.size())));
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(value(m.group(1), named, random, day)));
        }
        return m.appendTail(out).append('\n').toString();
    }

    /** What stands in a gap: the day, a number of a range, one of several; {@code name=…} keeps it, {@code name} repeats it. */
    private static String value(String gap, Map<String, String> named, Random random, LocalDate day) {
        int equals = gap.indexOf('=');
        if (equals > 0) {
            String value = value(gap.substring(equals + 1), named, random, day);
            named.put(gap.substring(0, equals), value);
            return value;
        }
        Matcher range = RANGE.matcher(gap);
        if (range.matches()) {
            int low = Integer.parseInt(range.group(1));
            return Integer.toString(low + random.nextInt(Integer.parseInt(range.group(2)) - low + 1));
        }
        if (gap.equals("day")) {
            return day.getDayOfMonth() + "/" + day.getMonthValue();
        }
        if (gap.indexOf('|') >= 0) {
            String[] choices = gap.split("\\|");
            return choices[random.nextInt(choices.length)];
        }
        return Objects.requireNonNull(named.get(gap), gap);
    }
}

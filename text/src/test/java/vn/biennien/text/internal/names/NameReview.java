package vn.biennien.text.internal.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;

/**
 * Reads word-segmented articles (JSON Lines) from standard input and prints persons' names that look glued to a title,
 * a state or another name, or names drawn by chance for a check by hand.
 *
 * <p>Use: {@code xz -dc vietnews.jsonl.xz | java … NameReview glued 10000}, {@code … NameReview sample 300 SEED},
 * {@code … NameReview list 3000}
 */
public final class NameReview {
    private NameReview() {}

    public static void main(String[] args) throws IOException {
        Vietnamese vietnamese = Vietnamese.create();
        Lexicon lexicon = new Lexicon(Knowledge.shipped());
        int number = Integer.parseInt(args[1]);
        Random random = new Random(args.length > 2 ? Long.parseLong(args[2]) : 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> counts = new LinkedHashMap<>();
        int articles = 0;
        int shown = 0;
        int glued = 0;
        long chars = 0;
        long nanos = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null && articles < (args[0].equals("sample") ? 30_000 : number)) {
                articles++;
                if (args[0].equals("sample") && (shown >= number || random.nextInt(20) > 0)) {
                    continue;
                }
                String text = plain(line);
                chars += text.length();
                long start = System.nanoTime();
                Document d = vietnamese.read(text);
                nanos += System.nanoTime() - start;
                for (Name name : d.names()) {
                    String words = name.span().in(text);
                    if (args[0].equals("glued")
                            && name.kind() == Name.Kind.PERSON
                            && isGlued(lexicon, d.tokens(), name)) {
                        glued++;
                        out.println(words + "\t" + around(text, name));
                    } else if (args[0].equals("list")) {
                        counts.merge(name.kind() + "\t" + words, 1, Integer::sum);
                    } else if (args[0].equals("sample") && shown < number && random.nextInt(12) == 0) {
                        shown++;
                        out.println(name.kind() + "\t" + words + "\t" + around(text, name));
                    }
                }
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> out.println(e.getValue() + "\t" + e.getKey()));
        out.printf(Locale.ROOT, "# %d articles, %d glued, %.2f MB/s%n", articles, glued, chars * 1.3e3 / nanos);
    }

    private static String around(String text, Name name) {
        int from = Math.max(0, name.span().start() - 40);
        int to = Math.min(text.length(), name.span().end() + 30);
        return text.substring(from, to).replace('\n', '|');
    }

    /** Joined syllables, and signs where a newspaper puts them. */
    private static String plain(String line) {
        String text = line.substring(line.indexOf("\"segmented\": \"") + 14, line.lastIndexOf('"'));
        return text.replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace('_', ' ')
                .replaceAll(" ([,.:;!?)”…])", "$1")
                .replaceAll("([(“]) ", "$1");
    }

    private static boolean isGlued(Lexicon lexicon, Tokens t, Name name) {
        if (name.to() - name.from() > 5) {
            return true;
        }
        boolean vietnamese = true;
        for (int k = name.from(); k < name.to(); k++) {
            vietnamese &= Shapes.isVietnamese(t.norm(k)) || PersonReader.isInitial(t, k);
        }
        for (int k = name.from(); k < name.to(); k++) {
            Phrases.Match<Lexicon.Opener> o = lexicon.opener(t, k, name.to());
            if (o != null && o.to() - k > 1) {
                return true;
            }
            Phrases.Match<Lexicon.Known> m = lexicon.known(t, k, name.to());
            // "Jordan Pickford", "Susan Solomon": a foreign name's own word.
            boolean own = m != null
                    && m.to() == k + 1
                    && !vietnamese
                    && PersonReader.isForeign(t, k)
                    && name.to() - name.from() == 2;
            boolean state = !own
                    && m != null
                    && m.value().kind() == Name.Kind.STATE
                    && !m.value().clipped();
            if (state && name.to() - name.from() > 1 && (!vietnamese || m.to() - k > 1)) {
                return true;
            }
            boolean roman = t.surface(k).matches("[IVX]+");
            if (!roman && Shapes.isAcronym(t, k) && !PersonReader.isInitial(t, k)) {
                return true;
            }
        }
        return false;
    }
}

package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.training.Annotation;

/** What the ranker of speakers learns from an annotated article: one choice for each statement. */
final class SpeakerLessons {
    private SpeakerLessons() {}

    static void add(Reading reading, Lexicon lexicon, Alignment alignment, List<Choice> lessons) {
        MentionIndex mentions =
                new MentionIndex(reading.cast(), reading.document().tokens().size());
        SpeakerFinder finder = new SpeakerFinder(reading, lexicon, mentions);
        SpeakerFeatures features = new SpeakerFeatures(reading, mentions);
        StatementFinder.Floor floor = new StatementFinder.Floor();
        Features f = new Features();
        for (int s = 0; s < reading.sites().size(); s++) {
            Annotation gold = alignment.at(s);
            if (gold == null) {
                continue;
            }
            CueSite site = reading.sites().get(s);
            Content content = site.contents().get(best(alignment.agreements(s)));
            List<SpeakerCandidate> all = finder.candidates(site, content, floor.last(), floor.earlier());
            boolean[] right = new boolean[all.size()];
            SpeakerCandidate speaker = new SpeakerCandidate(
                    SpeakerCandidate.Kind.PHRASE,
                    List.of(),
                    -1,
                    -1,
                    gold.speakers().subList(0, 1));
            boolean any = false;
            List<int[]> candidates = new ArrayList<>();
            for (int c = 0; c < right.length; c++) {
                right[c] = isRight(all.get(c).names(), gold);
                speaker = right[c] && !any ? all.get(c) : speaker;
                any |= right[c];
                f.clear();
                features.fill(f, site, content, all.get(c), all);
                candidates.add(f.toArray());
            }
            if (any && !gold.optional()) {
                lessons.add(new Choice(candidates, right));
            }
            floor.take(speaker);
        }
    }

    static int best(double[] agreements) {
        int best = 0;
        for (int i = 1; i < agreements.length; i++) {
            best = agreements[i] > agreements[best] ? i : best;
        }
        return best;
    }

    /** Whether names are an annotated statement's: the very set for a joint one, else one that is accepted. */
    static boolean isRight(List<String> names, Annotation gold) {
        Set<String> said = names.stream().map(SpeakerLessons::norm).collect(Collectors.toSet());
        Set<String> accepted =
                gold.speakers().stream().map(SpeakerLessons::norm).collect(Collectors.toSet());
        return gold.joint() ? said.equals(accepted) : said.size() == 1 && accepted.containsAll(said);
    }

    private static String norm(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('.', ' ').replace('-', ' ');
        return Arrays.stream(plain.split("\\s+")).filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
    }
}

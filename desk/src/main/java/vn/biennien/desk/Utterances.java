package vn.biennien.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Findings;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.Folding;

/**
 * Which reports of one article are of one act of speaking: a headline, a standfirst and the body often report the same
 * words of the same speaker. Pure and stateless.
 */
public final class Utterances {

    /** Share of the shorter report's words that a headline must have in common with the body. */
    private static final double REPEATED = 0.6;

    /** The same within the body, where a speaker may well come back to a matter in other words. */
    private static final double REPEATED_IN_BODY = 0.85;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_WORDS_IN_BODY = 5;

    /** Words that say nothing about what is said. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "là", "và", "của", "các", "những", "một", "này", "đó", "đã", "đang", "sẽ", "được", "bị", "với", "cho", "có",
            "không", "từ", "trong", "ở", "tại", "về", "vào", "ra", "đến", "để", "rằng", "thì", "mà", "cũng", "như",
            "khi", "nếu", "vì", "do", "bởi", "theo", "trên", "sau", "trước", "ông", "bà", "họ", "chúng", "tôi", "ta");

    private Utterances() {}

    /**
     * For each statement of {@code findings}, in order, the index of the statement that stands for its utterance: the
     * first in the body, or the first of all.
     *
     * @param article the article that the findings are of
     */
    public static List<Integer> group(Article article, Findings findings) {
        List<Report> reports = new ArrayList<>();
        for (Statement s : findings.statements()) {
            reports.add(new Report(s, inBody(article, s), words(article.text(), s)));
        }
        Integer[] head = new Integer[reports.size()];
        for (int i = 0; i < head.length; i++) {
            if (reports.get(i).inBody) {
                head[i] = headFor(i, reports, head, true);
            }
        }
        for (int i = 0; i < head.length; i++) {
            if (!reports.get(i).inBody) {
                head[i] = headFor(i, reports, head, false);
            }
        }
        return List.of(head);
    }

    private record Report(Statement statement, boolean inBody, Set<String> words) {}

    /** The head with which report {@code i} has most in common, or {@code i}. */
    private static int headFor(int i, List<Report> reports, @Nullable Integer[] head, boolean body) {
        int best = i;
        double most = 0;
        for (int j = 0; j < head.length; j++) {
            Integer h = head[j];
            if (h != null && h == j && j != i) {
                double common = common(reports.get(i), reports.get(j), body);
                if (common > most) {
                    most = common;
                    best = j;
                }
            }
        }
        return best;
    }

    /** How much of the shorter report stands in the longer, or 0 where they are not of one utterance. */
    private static double common(Report a, Report b, boolean body) {
        int shorter = Math.min(a.words.size(), b.words.size());
        int longer = Math.max(a.words.size(), b.words.size());
        if (shorter < (body ? FEWEST_WORDS_IN_BODY : FEWEST_WORDS)
                || (body && longer > 2 * shorter)
                || !Set.copyOf(a.statement.speakers()).equals(Set.copyOf(b.statement.speakers()))
                || nested(a.statement, b.statement)) {
            return 0;
        }
        Set<String> shared = new HashSet<>(a.words);
        shared.retainAll(b.words);
        double share = (double) shared.size() / shorter;
        return share >= (body ? REPEATED_IN_BODY : REPEATED) ? share : 0;
    }

    /** A report inside a report shares its words because they are the same letters. */
    private static boolean nested(Statement a, Statement b) {
        for (Span x : a.spans()) {
            for (Span y : b.spans()) {
                if (x.overlaps(y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inBody(Article article, Statement s) {
        int at = s.spans().get(0).start();
        for (Block block : article.blocks()) {
            if (block.span().contains(at)) {
                return block.kind() == Block.Kind.PARAGRAPH;
            }
        }
        return true;
    }

    private static Set<String> words(String text, Statement s) {
        Set<String> words = new HashSet<>();
        for (Span span : s.spans()) {
            words.addAll(Folding.words(span.in(text)));
        }
        words.removeAll(EMPTY_WORDS);
        return words;
    }
}

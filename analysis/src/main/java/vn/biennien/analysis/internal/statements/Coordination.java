package vn.biennien.analysis.internal.statements;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/**
 * Where one act ends and the next begins: {@code yêu cầu A rút quân, đồng thời cảnh báo B} are two acts of one speaker,
 * {@code A cho biết …, trong khi B khẳng định …} two of two. One instance serves one article.
 */
final class Coordination {
    private final Tokens t;
    private final Landmarks marks;
    private final Lexicon lexicon;
    private final MentionIndex mentions;

    Coordination(Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.t = reading.document().tokens();
        this.marks = reading.marks();
        this.lexicon = lexicon;
        this.mentions = mentions;
    }

    /** The token before which the content of an earlier act ends if {@code site} is the next act, or -1. */
    int boundary(CueSite site) {
        int from = site.passage().from();
        int last = site.from() - 1;
        while (last > from && !marks.isCut(last) && lexicon.word(Lexicon.Small.ADVERB, t, last, last + 1) != null) {
            last--;
        }
        if (marks.isComma(last)) {
            return last;
        }
        int link = wordEndingAt(Lexicon.Small.LINK, last);
        if (link > from) {
            return withComma(link);
        }
        Mention subject = mentions.at(last);
        int contrast = subject == null ? -1 : wordEndingAt(Lexicon.Small.CONTRAST, subject.from() - 1);
        return contrast > from ? withComma(contrast) : -1;
    }

    /** First token of the word that links {@code site} with an act before it, or -1. */
    int link(CueSite site) {
        return wordEndingAt(Lexicon.Small.LINK, beforeAdverbs(site));
    }

    private int beforeAdverbs(CueSite site) {
        int last = site.from() - 1;
        while (last > site.passage().from()
                && !marks.isCut(last)
                && lexicon.word(Lexicon.Small.ADVERB, t, last, last + 1) != null) {
            last--;
        }
        return last;
    }

    private int withComma(int word) {
        return marks.isComma(word - 1) ? word - 1 : word;
    }

    /** First token of a word of one or two tokens that ends with {@code last}, or -1. */
    private int wordEndingAt(Lexicon.Small kind, int last) {
        for (int from = Math.max(0, last - 1); from <= last; from++) {
            Phrases.@Nullable Match<String> word = lexicon.word(kind, t, from, last + 1);
            if (word != null && word.to() == last + 1) {
                return from;
            }
        }
        return -1;
    }
}

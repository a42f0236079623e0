package vn.biennien.analysis.internal.circumstances;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.text.Document;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/**
 * An article with its statements, indexed by token. The <em>frame</em> of a statement is what stands in its passage
 * beside all content: the attribution. Immutable.
 */
final class Scene {
    final Article article;
    final Document document;
    final Tokens tokens;
    final Cast cast;
    final List<Told> statements;

    /** The innermost statement whose content covers a token, or -1. */
    private final int[] owner;
    /** The statement inside whose content a statement's cue stands, or -1. */
    private final int[] outer;
    private final int[] outerMention;
    private final Map<String, Integer> figures = new HashMap<>();

    Scene(Article article, Document document, Cast cast, List<Told> statements) {
        this.article = article;
        this.document = document;
        this.tokens = document.tokens();
        this.cast = cast;
        this.statements = statements;
        this.owner = owners(statements, tokens.size());
        this.outer = new int[statements.size()];
        for (int k = 0; k < outer.length; k++) {
            outer[k] = outerOf(k);
        }
        this.outerMention = new int[tokens.size()];
        Arrays.fill(outerMention, -1);
        for (int m = 0; m < cast.mentions().size(); m++) {
            Mention mention = cast.mentions().get(m);
            if (outerMention[mention.from()] < 0) { // the outer stands before the inner
                Arrays.fill(outerMention, mention.from(), mention.to(), m);
            }
        }
        for (int f = 0; f < cast.figures().size(); f++) {
            figures.putIfAbsent(cast.figures().get(f).name(), f);
        }
    }

    private static int[] owners(List<Told> statements, int size) {
        int[] owner = new int[size];
        Arrays.fill(owner, -1);
        for (int k = 0; k < statements.size(); k++) {
            Told told = statements.get(k);
            for (Range part : told.content()) {
                for (int i = part.from(); i < part.to(); i++) {
                    if (owner[i] < 0 || statements.get(owner[i]).tokens() > told.tokens()) {
                        owner[i] = k;
                    }
                }
            }
        }
        return owner;
    }

    private int outerOf(int k) {
        Told told = statements.get(k);
        int found = -1;
        for (int j = 0; j < statements.size(); j++) {
            Told other = statements.get(j);
            if (j != k
                    && other.contains(told.anchor())
                    && other.tokens() > told.tokens()
                    && (found < 0 || other.tokens() < statements.get(found).tokens())) {
                found = j;
            }
        }
        return found;
    }

    /** The statement inside whose content statement {@code k} is reported, or -1. */
    int outer(int k) {
        return outer[k];
    }

    /** The innermost statement whose content covers a token, or -1. */
    int owner(int token) {
        return owner[token];
    }

    /** Whether a token belongs to the attribution of statement {@code k}. */
    boolean inFrame(int k, int token) {
        return token >= 0
                && token < owner.length
                && owner[token] == outer[k]
                && statements.get(k).passage().holds(token);
    }

    /** The outermost mention that covers a token, or null. */
    @Nullable
    Mention mentionAt(int token) {
        return token < 0 || token >= outerMention.length || outerMention[token] < 0
                ? null
                : cast.mentions().get(outerMention[token]);
    }

    /** The outermost mention that begins at a token, or null. */
    @Nullable
    Mention mentionFrom(int token) {
        Mention mention = mentionAt(token);
        return mention != null && mention.from() == token ? mention : null;
    }

    /** The figure that a mention most likely names. */
    Actor figure(Mention mention) {
        return cast.figures().get(mention.figures().get(0));
    }

    /** The figure of that name, or null. */
    @Nullable
    Actor figure(String name) {
        Integer f = figures.get(name);
        return f == null ? null : cast.figures().get(f);
    }

    /** Whether a mention within the range names one of the speakers of a statement. */
    boolean names(int from, int to, Told told) {
        for (int i = from; i < to; i++) {
            Mention mention = mentionFrom(i);
            if (mention != null
                    && !mention.figures().isEmpty()
                    && told.speakers().contains(figure(mention).name())) {
                return true;
            }
        }
        return false;
    }

    /** The kind of block in which a token stands. */
    Block.Kind block(int token) {
        int start = tokens.start(token);
        for (Block block : article.blocks()) {
            if (block.span().contains(start)) {
                return block.kind();
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    /** Number of the line in which a token stands. */
    int line(int token) {
        return document.sentences().get(document.sentenceOf(token)).line();
    }

    Sentence sentence(int token) {
        return document.sentences().get(document.sentenceOf(token));
    }
}

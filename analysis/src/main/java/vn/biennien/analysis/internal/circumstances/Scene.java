package vn.biennien.analysis.internal.circumstances;

import java.util.Arrays;
import java.util.BitSet;
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
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * An article with its statements, indexed by token. The <em>frame</em> of a statement is what stands in its passage
 * beside all content: the attribution. Confined to one
 * article and one thread.
 */
final class Scene {
    final Article article;
    final Document document;
    final Tokens tokens;
    final Cast cast;
    final List<Told> statements;

    private final Words words;
    /** Which kinds of words begin at a token, looked up when first asked for; 0 before. */
    private final int[] beginnings;

    /** The innermost statement whose content covers a token, or -1. */
    private final int[] owner;
    /** The statement inside whose content a statement's cue stands, or -1. */
    private final int[] outer;
    /** The longest mention that begins at a token, or -1. */
    private final int[] mentionFrom;
    /** The statement to whose cue a token belongs, or -1. */
    private final int[] cueAt;

    private final Map<String, Integer> figures = new HashMap<>();
    private final Block.Kind[] blocks;

    Scene(Words words, Article article, Document document, Cast cast, List<Told> statements) {
        this.words = words;
        this.article = article;
        this.document = document;
        this.tokens = document.tokens();
        this.cast = cast;
        this.statements = statements;
        this.beginnings = new int[tokens.size()];
        this.owner = owners(statements, tokens.size());
        this.outer = new int[statements.size()];
        for (int k = 0; k < outer.length; k++) {
            outer[k] = outerOf(k);
        }
        this.cueAt = new int[tokens.size()];
        Arrays.fill(cueAt, -1);
        for (int k = 0; k < statements.size(); k++) {
            Range cue = statements.get(k).cue();
            if (cue != null) {
                Arrays.fill(cueAt, cue.from(), cue.to(), k);
            }
        }
        this.mentionFrom = new int[tokens.size()];
        Arrays.fill(mentionFrom, -1);
        for (int m = 0; m < cast.mentions().size(); m++) {
            Mention mention = cast.mentions().get(m);
            // A phrase that runs over a cue was misread: `cảnh báo Mỹ` names no `báo Mỹ`.
            if (mentionFrom[mention.from()] < 0 && !mention.figures().isEmpty() && !crossesCue(mention)) {
                mentionFrom[mention.from()] = m; // the outer stands before the inner
            }
        }
        this.blocks = new Block.Kind[statements.size()];
        for (int k = 0; k < blocks.length; k++) {
            blocks[k] = block(statements.get(k).passage().from());
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
        // A time may end the text within its last token: then it has no token of its own.
        return token < owner.length ? owner[token] : -1;
    }

    /** Whether a token belongs to the attribution of statement {@code k}. */
    boolean inFrame(int k, int token) {
        return token >= 0
                && token < owner.length
                && owner[token] == outer[k]
                && statements.get(k).passage().holds(token);
    }

    private boolean crossesCue(Mention mention) {
        for (int i = mention.from(); i < mention.core(); i++) {
            if (cueAt[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The statement to whose cue a token belongs, or -1. */
    int cueAt(int token) {
        return token < 0 || token >= cueAt.length ? -1 : cueAt[token];
    }

    /** The longest word of a kind that begins at a token and ends before {@code limit}, or null. */
    Phrases.@Nullable Match<String> at(Words.Kind kind, int from, int limit) {
        return from < 0 || from >= beginnings.length || (beginning(from) & 1 << kind.ordinal()) == 0
                ? null
                : words.at(kind, tokens, from, limit);
    }

    private int beginning(int token) {
        if (beginnings[token] == 0) {
            beginnings[token] = words.beginning(tokens, token) | Words.KNOWN;
        }
        return beginnings[token];
    }

    /** Whether a word of a kind begins at a token and ends before {@code limit}. */
    boolean is(Words.Kind kind, int from, int limit) {
        return at(kind, from, limit) != null;
    }

    /** The longest word for an occasion that begins at a token, or null. */
    Phrases.@Nullable Match<Words.Event> event(int from, int limit) {
        return (beginning(from) & Words.EVENT) == 0 ? null : words.event(tokens, from, limit);
    }

    /** Numbers of the times that are no day of any event: the year in a law's name, somebody's birth. */
    BitSet timesApart() {
        BitSet laws = new BitSet(tokens.size() + 1);
        for (Name name : document.names()) {
            if (name.kind() == Name.Kind.LAW) {
                laws.set(name.from(), name.to() + 1);
            }
        }
        BitSet apart = new BitSet();
        for (int t = 0; t < document.times().size(); t++) {
            int from = tokens.at(document.times().get(t).span().start() + 1) - 1;
            if (laws.get(Math.max(0, from)) || isBehindApart(from)) {
                apart.set(t);
            }
        }
        return apart;
    }

    private boolean isBehindApart(int token) {
        for (int from = Math.max(0, token - 2); from < token; from++) {
            Phrases.Match<String> word = at(Words.Kind.APART, from, token);
            if (word != null && word.to() == token) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token stands in the passage of any statement. */
    boolean isAttribution(int token) {
        for (Told told : statements) {
            if (told.passage().holds(token)) {
                return true;
            }
        }
        return false;
    }

    /** The longest mention that begins at a token, or null. */
    @Nullable
    Mention mentionFrom(int token) {
        return token < 0 || token >= mentionFrom.length || mentionFrom[token] < 0
                ? null
                : cast.mentions().get(mentionFrom[token]);
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
            if (mention != null && told.speakers().contains(figure(mention).name())) {
                return true;
            }
        }
        return false;
    }

    /** The kind of block in which statement {@code k} stands. */
    Block.Kind blockOf(int k) {
        return blocks[k];
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

    /** Whether a quotation begins with a token. */
    boolean isQuoted(int token) {
        return token > 0 && tokens.kind(token - 1) == TokenKind.QUOTE_OPEN;
    }

    /** Number of the line in which a token stands. */
    int line(int token) {
        return document.sentences().get(document.sentenceOf(token)).line();
    }

    Sentence sentence(int token) {
        return document.sentences().get(document.sentenceOf(token));
    }
}

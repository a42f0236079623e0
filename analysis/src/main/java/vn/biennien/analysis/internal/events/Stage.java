package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** An article with its figures and statements, indexed by token. Confined to one article and one thread. */
final class Stage {
    final EventWords words;
    final Article article;
    final Document document;
    final Tokens tokens;
    final Cast cast;
    final Sides sides;
    final List<Statement> statements;

    /** Those of the cast, and words for two sides ({@code hai bên}) with those whom they mean. */
    private final List<Mention> mentions;
    /** The outermost mention that covers a token, or -1. */
    private final int[] mention;
    /** The innermost statement whose content covers a token, or -1. */
    private final int[] content;
    /** The time expression that covers a token, or -1. */
    private final int[] time;

    Stage(EventWords words, Coder coder, Article article, Document document, Cast cast, List<Statement> statements) {
        this.words = words;
        this.article = article;
        this.document = document;
        this.tokens = document.tokens();
        this.cast = cast;
        this.sides = new Sides(coder, tokens, cast, published());
        this.statements = statements;
        this.mention = filled(tokens.size());
        this.mentions = new ArrayList<>(cast.mentions());
        for (int m = 0; m < mentions.size(); m++) {
            Mention one = mentions.get(m);
            if (mention[one.from()] < 0 && !isClause(one)) { // the outer stands before the inner
                Arrays.fill(mention, one.from(), one.to(), m);
            }
        }
        for (Mention pair : new Pairs(this).find()) {
            Arrays.fill(mention, pair.from(), pair.to(), mentions.size());
            mentions.add(pair);
        }
        this.content = filled(tokens.size());
        int[] length = new int[tokens.size()];
        for (int s = 0; s < statements.size(); s++) {
            int all = statements.get(s).spans().stream().mapToInt(Span::length).sum();
            for (Span span : statements.get(s).spans()) {
                for (int i = tokens.at(span.start()); i < tokens.at(span.end()); i++) {
                    if (content[i] < 0 || all < length[i]) {
                        content[i] = s;
                        length[i] = all;
                    }
                }
            }
        }
        this.time = filled(tokens.size());
        for (int t = 0; t < document.times().size(); t++) {
            Span span = document.times().get(t).span();
            int to = tokens.at(span.end());
            Arrays.fill(time, Math.min(tokens.at(span.start()), to), to, t);
        }
    }

    /** Whether a description swallowed a deed: {@code Các nước phương Tây trừng phạt Nga}, {@code tuyên bố rút khỏi …}. */
    private boolean isClause(Mention one) {
        Actor actor = cast.actor(one);
        boolean named = actor.kind() != Actor.Kind.UNNAMED
                && Character.isUpperCase(actor.name().codePointAt(0));
        if (named && one.kind() != Mention.Kind.DESCRIPTION) {
            return false;
        }
        Phrases.Match<Trigger> noun = named ? null : words.trigger(tokens, one.from(), one.to());
        if (noun != null && noun.value().frame().isNoun()) { // `chiến dịch quân sự ở Iraq`
            return true;
        }
        if (one.to() - one.from() < 5) { // `Nga và Mỹ tổ chức đàm phán`
            Phrases.Match<Trigger> deed =
                    named ? null : words.trigger(tokens, one.from(), Math.min(tokens.size(), one.to() + 4));
            return deed != null && deed.to() > one.to();
        }
        for (int i = one.from() + 2; i < one.to() - 1; i++) {
            Phrases.Match<Trigger> deed = words.trigger(tokens, i, one.to());
            if (deed != null && !deed.value().frame().isNoun() && deed.to() < one.to()) {
                Mention object = cast.mentionStartingAt(deed.to()).orElse(null);
                return object != null && sides.of(object).stream().anyMatch(Side::power)
                        || object != null && cast.actor(object).kind() == Actor.Kind.ORGANISATION;
            }
        }
        return false;
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    /** The day of publication, or null. */
    @Nullable
    LocalDate published() {
        return article.publication().published().day().orElse(null);
    }

    /** The outermost mention that covers a token, or null. */
    @Nullable
    Mention mentionAt(int token) {
        return token < 0 || token >= mention.length || mention[token] < 0 ? null : mentions.get(mention[token]);
    }

    /** The outermost mention that begins at a token, or null. */
    @Nullable
    Mention mentionFrom(int token) {
        Mention at = mentionAt(token);
        return at != null && at.from() == token ? at : null;
    }

    /** The mention that begins at a token, even inside a phrase whose first words belong to the trigger; or null. */
    @Nullable
    Mention mentionInside(int token) {
        Mention from = mentionFrom(token);
        return from != null ? from : cast.mentionStartingAt(token).orElse(null);
    }

    /** The outermost mention whose words, or the naming part of them, end before a token, or null. */
    @Nullable
    Mention mentionEndingAt(int token) {
        Mention at = mentionAt(token - 1);
        return at != null && (at.to() == token || at.core() == token) ? at : null;
    }

    /** The innermost statement whose content covers a token, or null. */
    @Nullable
    Statement saidAt(int token) {
        return content[token] < 0 ? null : statements.get(content[token]);
    }

    /** The time expression that covers a token, or null. */
    @Nullable
    TimeExpression timeAt(int token) {
        return time[token] < 0 ? null : document.times().get(time[token]);
    }

    /** Whether a word of a kind begins at a token. */
    boolean is(EventWords.Cue cue, int token, int limit) {
        return words.is(cue, tokens, token, limit);
    }

    /** The only power, other than those of some names, that is named between two tokens; null where there are more. */
    @Nullable
    Side onlyPower(int from, int to, Set<String> others) {
        Side only = null;
        for (int i = from; i < to; i++) {
            Mention at = mentionFrom(i);
            if (at == null) {
                continue;
            }
            for (Side side : sides.of(at)) {
                if (!side.power() || others.contains(side.name())) {
                    continue;
                }
                if (only != null && !only.name().equals(side.name())) {
                    return null;
                }
                only = side;
            }
        }
        return only;
    }

    /** The last power, other than those of some names, that is named in the sentence before a token or the one before that. */
    @Nullable
    Side lastPower(int before, Set<String> others) {
        int sentence = before == 0 ? 0 : document.sentenceOf(before - 1);
        int from = document.sentences().get(Math.max(0, sentence - 1)).from();
        for (int i = before - 1; i >= from; i--) {
            Mention at = mentionFrom(i);
            for (Side side : at == null ? List.<Side>of() : sides.of(at)) {
                if (side.power() && !others.contains(side.name())) {
                    return side;
                }
            }
        }
        return null;
    }

    /** How many tokens the longest word of a kind has that ends before a token; 0 where none does. */
    int lengthBefore(EventWords.Cue cue, int token, int start) {
        for (int from = Math.max(start, token - 5); from < token; from++) {
            if (words.length(cue, tokens, from, token) == token - from) {
                return token - from;
            }
        }
        return 0;
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

    Sentence sentence(int token) {
        return document.sentences().get(document.sentenceOf(token));
    }
}

package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Findings;
import vn.biennien.record.Notice;
import vn.biennien.record.Occasion;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.store.Folding;

/** Writes what was found in one text: statements, actors, times. */
public final class FindingsWriter {

    static final int DATED = 0;
    static final int OPEN = 1;
    static final int COVERED = 2;

    /**
     * Whether a statement stands, as people have corrected it. The sum keeps SQLite from the listing, which begins with the shelf:
     * for it the condition would be reason enough to go through all statements.
     */
    public static Condition holds() {
        return STATEMENT.SHELF.add(DSL.inline(0)).ne(DSL.inline(COVERED));
    }

    /** Positions begin here, so that their digits sort as they count. */
    static final int POSITION_BASE = 10_000;

    /** How many digits of a statement's place tell its position in its text. */
    static final int POSITION_DIGITS = 5;

    private final Transaction tx;
    private final String text;
    private final int findingsId;
    private final @Nullable Integer outletId;
    private final String place;
    private final Map<String, Actor.Kind> kinds = new HashMap<>();

    /** @param place sorts statements by text; the same in every record that holds these findings */
    FindingsWriter(
            Transaction tx, String text, int findingsId, @Nullable Integer outletId, String place, List<Actor> actors) {
        this.tx = tx;
        this.text = text;
        this.findingsId = findingsId;
        this.outletId = outletId;
        this.place = place;
        for (Actor actor : actors) {
            kinds.putIfAbsent(actor.name(), actor.kind());
        }
    }

    void write(Findings findings, List<Integer> utterances) {
        actors(findings.actors());
        int[] ids = new int[findings.statements().size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = tx.nextId(STATEMENT, STATEMENT.ID);
        }
        Set<Integer> shared = shared(utterances);
        for (int i = 0; i < ids.length; i++) {
            int head = utterances.get(i);
            Integer utterance = shared.contains(head) ? Integer.valueOf(ids[head]) : null;
            statement(ids[i], i, findings.statements().get(i), utterance, utterance, false);
        }
        times(findings.times());
        notices(findings.notices());
        Events.write(tx, findingsId, findings.events());
        Positions.write(tx, findingsId, findings.positions(), findings.statements(), ids);
        Agreements.write(tx, findingsId, findings.agreements());
    }

    /**
     * Writes one statement.
     *
     * @param position its place among the statements of the text
     * @param utterance the statement that stands for the act of speaking, in whatever article
     * @param own the one that stands for it in this article
     */
    void statement(
            int id, int position, Statement s, @Nullable Integer utterance, @Nullable Integer own, boolean corrected) {
        Said said = s.said();
        Occasion occasion = s.occasion();
        tx.insert(
                Insert.STATEMENTS,
                id,
                s.id(),
                findingsId,
                said.isOpen() ? OPEN : DATED,
                corrected ? 1 : 0,
                utterance,
                place + (POSITION_BASE + position),
                outletId,
                s.act().name(),
                s.mode().name(),
                day(said.from()),
                day(said.to()),
                said.basis().name(),
                said.partial(),
                Encoding.spans(s.spans()),
                s.sentence().start(),
                s.sentence().end(),
                start(s.mention()),
                end(s.mention()),
                start(s.cue()),
                end(s.cue()),
                occasion == null ? null : occasion.kind().name(),
                occasion == null ? null : start(occasion.span()),
                occasion == null ? null : end(occasion.span()),
                s.role(),
                s.confidence(),
                own);
        for (Part part : Part.values()) {
            int at = 0;
            for (String name : part.of(s)) {
                Actor.Kind kind = kinds.getOrDefault(name, part.fallback);
                tx.insert(
                        Insert.STATEMENT_NAMES,
                        id,
                        part.ordinal(),
                        at++,
                        tx.names().id(name, kind));
            }
        }
        tx.insert(
                Insert.EXPLANATIONS,
                id,
                s.explanation().rule(),
                Encoding.lines(s.explanation().evidence()),
                Encoding.lines(s.explanation().alternatives()));
        tx.insert(Insert.WORDS, id, words(s));
    }

    private void actors(List<Actor> actors) {
        int position = 0;
        for (Actor actor : actors) {
            int name = tx.names().id(actor.name(), actor.kind());
            tx.names().count(name, actor, 1);
            tx.insert(
                    Insert.ACTORS,
                    findingsId,
                    position++,
                    name,
                    actor.gender().name(),
                    Encoding.roles(actor.roles()),
                    Encoding.lines(actor.forms()),
                    Encoding.spans(actor.mentions()),
                    actor.reason());
        }
    }

    private void times(List<TimeExpression> times) {
        int position = 0;
        for (TimeExpression time : times) {
            tx.insert(
                    Insert.TIMES,
                    findingsId,
                    position++,
                    time.span().start(),
                    time.span().end(),
                    time.value().type().name(),
                    time.value().value(),
                    time.value().mod());
        }
    }

    private void notices(List<Notice> notices) {
        int position = 0;
        for (Notice notice : notices) {
            tx.insert(
                    Insert.NOTICES,
                    findingsId,
                    position++,
                    notice.kind().name(),
                    notice.span().start(),
                    notice.span().end(),
                    notice.about() == null ? null : Folding.spaced(notice.about()));
        }
    }

    /** What the index of words holds of a statement: each word folded and, where it has accents, with them too. */
    private String words(Statement s) {
        Set<String> words = new LinkedHashSet<>();
        for (Span span : s.spans()) {
            words.addAll(Folding.words(span.in(text)));
        }
        for (String target : s.targets()) {
            words.addAll(Folding.words(target));
        }
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            String folded = Folding.fold(word);
            out.append(folded).append(' ');
            if (!folded.equals(word)) {
                out.append(word).append(' ');
            }
        }
        return out.toString();
    }

    /** The statements that stand for more than themselves. */
    private static Set<Integer> shared(List<Integer> utterances) {
        Set<Integer> shared = new HashSet<>();
        for (int i = 0; i < utterances.size(); i++) {
            if (utterances.get(i) != i) {
                shared.add(utterances.get(i));
            }
        }
        return shared;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Integer start(@Nullable Span span) {
        return span == null ? null : span.start();
    }

    private static @Nullable Integer end(@Nullable Span span) {
        return span == null ? null : span.end();
    }
}

package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.When;

/** What may be an event, while it is being put together. Confined to one call. */
final class Candidate {
    EventType type;
    final @Nullable String mode;
    final List<String> contexts;
    final Roles roles;
    /** First token of the trigger. */
    final int from;
    /** Token after the trigger's last. */
    final int to;
    /** The word that tells it, or null where it is a statement. */
    final @Nullable Trigger trigger;
    /** The statement that it is, or null. */
    final @Nullable Statement statement;
    /** The statement that tells it, or null. */
    @Nullable
    Statement teller;

    EventStatus status = EventStatus.HAPPENED;
    When when = When.OPEN;

    @Nullable
    String place;

    double score;
    /** Triggers of the mentions that were found to tell the same. */
    final List<Span> mentions = new ArrayList<>();

    int merged = 1;

    /** What lies ahead of the day of publication is planned, and what is cooperative and planned is agreed. */
    void settle(@Nullable LocalDate published) {
        LocalDate first = when.from();
        if (trigger != null && first != null && when.isTold() && published != null && first.isAfter(published)) {
            status = EventStatus.PLANNED;
        }
        if (status == EventStatus.PLANNED) {
            type = DoneEvents.planned(type);
        }
    }

    /** Itself; where each of its two actors does it to the other, once for each. */
    List<Candidate> eachOther(boolean mutual) {
        if (!mutual || type.isReciprocal() || roles.actors.size() != 2) {
            return List.of(this);
        }
        Candidate other = new Candidate(type, mode, contexts, new Roles(), from, to, trigger, statement);
        other.status = status;
        other.teller = teller;
        other.roles.actorFrom = roles.actorFrom;
        other.roles.recipientGap = 0;
        other.roles.actors.add(roles.actors.get(1));
        other.roles.recipients.add(roles.actors.get(0));
        roles.recipientGap = 0;
        roles.recipients.clear();
        roles.recipients.add(roles.actors.remove(1));
        return List.of(this, other);
    }

    Candidate(
            EventType type,
            @Nullable String mode,
            List<String> contexts,
            Roles roles,
            int from,
            int to,
            @Nullable Trigger trigger,
            @Nullable Statement statement) {
        this.type = type;
        this.mode = mode;
        this.contexts = contexts;
        this.roles = roles;
        this.from = from;
        this.to = to;
        this.trigger = trigger;
        this.statement = statement;
    }
}

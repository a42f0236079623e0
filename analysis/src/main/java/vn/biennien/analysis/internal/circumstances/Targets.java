package vn.biennien.analysis.internal.circumstances;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.SpeechAct;

/** Finds whom a statement is aimed at: the one asked, threatened, refused, accused or praised. Immutable. */
final class Targets {
    /** Whose demand is refused stands within so many tokens. */
    private static final int MAX_OWNER = 8;
    /** Those who must do something are named within so many tokens before it. */
    private static final int MAX_OBLIGED = 24;

    private final Addressees addressees;

    Targets(Addressees addressees) {
        this.addressees = addressees;
    }

    /** The targets of statement {@code k}. */
    Set<String> of(Scene scene, int k) {
        Told told = scene.statements.get(k);
        Set<String> names = new LinkedHashSet<>();
        Range first = told.content().get(0);
        switch (told.act()) {
            case ASK -> addressees.phrase(scene, Extents.Place.CONTENT, first.from(), first.to(), names);
            case ACCUSE -> {
                if (addressees.begins(scene, first.from())) {
                    addressees.phrase(scene, Extents.Place.CONTENT, first.from(), first.to(), names);
                }
            }
            case REQUEST, PROPOSE, PRAISE -> {
                addressees.phrase(scene, Extents.Place.CONTENT, addressees.behindLead(scene, first), first.to(), names);
                names.removeAll(told.speakers());
                if (names.isEmpty()) {
                    obliged(scene, told, true, names);
                }
                if (names.isEmpty() && told.act() == SpeechAct.PROPOSE) {
                    opposed(scene, told, names);
                }
            }
            case THREATEN -> opposed(scene, told, names);
            case ACCEPT, REJECT, DENY -> opponent(scene, first, names);
            case ASSERT -> {
                pleaded(scene, told, names);
                if (names.isEmpty()) {
                    obliged(scene, told, false, names);
                }
            }
            default -> {}
        }
        names.removeAll(told.speakers());
        return names;
    }

    /** {@code “Chúng tôi đang đề nghị [Anh và Pháp] rút quân”}: whom quoted words ask that were taken for no request. */
    private void pleaded(Scene scene, Told told, Set<String> names) {
        Range first = told.content().get(0);
        int from = addressees.behindLead(scene, first);
        if (from > first.from() && scene.isQuoted(first.from())) {
            addressees.phrase(scene, Extents.Place.CONTENT, from, first.to(), names);
        }
    }

    /** {@code [… , Mỹ và Nga cần phải rút quân]}: who stands before the word for must. */
    private void obliged(Scene scene, Told told, boolean anywhere, Set<String> names) {
        for (Range part : told.content()) {
            int from = part.from();
            for (int i = part.from() + 1; i < part.to(); i++) {
                if (addressees.mustFollows(scene, i, part.to()) && before(scene, told, from, i, anywhere, names)) {
                    return;
                }
                if (scene.document.sentenceOf(i) != scene.document.sentenceOf(i - 1)) {
                    from = i;
                }
            }
        }
    }

    /** Takes the names or groups that end before token {@code must}. */
    private boolean before(Scene scene, Told told, int from, int must, boolean anywhere, Set<String> names) {
        for (int i = Math.max(from, must - MAX_OBLIGED); i < (anywhere ? must : from + 1); i++) {
            if (!addressees.begins(scene, i) || i > from && scene.mentionFrom(i - 1) != null) {
                continue;
            }
            Set<String> found = new LinkedHashSet<>();
            if (addressees.phrase(scene, Extents.Place.CONTENT, i, must, found) == must) {
                Mention mention = scene.mentionFrom(i);
                if (mention == null || isParty(scene, mention) && !isOwnSide(scene, told, mention)) {
                    names.addAll(found);
                    return true;
                }
            }
        }
        return false;
    }

    /** The first state or person of a threat or an offer that is not on the speaker's side; else the first such body. */
    private static void opposed(Scene scene, Told told, Set<String> names) {
        Mention body = null;
        for (Range part : told.content()) {
            for (int i = part.from(); i < part.to(); i++) {
                Mention mention = scene.mentionFrom(i);
                if (mention == null || !isParty(scene, mention) || isOwnSide(scene, told, mention)) {
                    continue;
                }
                if (scene.figure(mention).kind() != Actor.Kind.ORGANISATION) {
                    Addressees.add(scene, mention, names);
                    return;
                }
                body = body == null ? mention : body;
            }
        }
        if (body != null) {
            Addressees.add(scene, body, names);
        }
    }

    private static boolean isParty(Scene scene, Mention mention) {
        Actor.Kind kind = scene.figure(mention).kind();
        return kind == Actor.Kind.PERSON || kind == Actor.Kind.STATE || kind == Actor.Kind.ORGANISATION;
    }

    /** Whether a mention names the speaker, or the state or body that the speaker holds office in. */
    private static boolean isOwnSide(Scene scene, Told told, Mention mention) {
        String name = scene.figure(mention).name();
        for (String speaker : told.speakers()) {
            Actor actor = scene.figure(speaker);
            if (speaker.contains(name)
                    || actor != null
                            && actor.roles().stream()
                                    .anyMatch(r -> r.body() != null && r.body().contains(name))) {
                return true;
            }
        }
        return false;
    }

    /** {@code bác bỏ [yêu cầu của Nga]}: whose demand or allegation it is. */
    private static void opponent(Scene scene, Range content, Set<String> names) {
        for (int i = content.from(); i < Math.min(content.to(), content.from() + MAX_OWNER); i++) {
            Mention mention = scene.mentionFrom(i);
            boolean owner = i == content.from() || scene.tokens.is(i - 1, "của") || scene.tokens.is(i - 1, "từ");
            if (mention != null && owner && isParty(scene, mention)) {
                Addressees.add(scene, mention, names);
                return;
            }
        }
    }
}

package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.record.Actor.Kind;
import vn.biennien.text.Tokens;

/** Puts {@code Mỹ và NATO}, {@code A, B và C} together: outer phrases that name several. Stateless. */
final class Joints {
    private Joints() {}

    /** Adds joint phrases to {@code phrases}, which are in text order. */
    static void add(Company company, List<Phrase> phrases) {
        List<Phrase> joints = new ArrayList<>();
        int i = 0;
        while (i < phrases.size()) {
            List<Phrase> row = row(company.t, phrases, i);
            if (row.size() > 1) {
                Phrase last = row.get(row.size() - 1);
                Phrase joint = new Phrase(row.get(0).from, last.to);
                joint.core = last.core;
                joint.name = row.get(0).name;
                joint.joint = true;
                for (Phrase p : row) {
                    Figure f = p.figures.get(0);
                    if (!joint.figures.contains(f)) {
                        joint.figures.add(f);
                    }
                }
                if (joint.figures.size() > 1) {
                    joints.add(joint);
                }
                i = phrases.indexOf(last);
            }
            i++;
        }
        phrases.addAll(joints);
    }

    /** The phrases that {@code và} joins to the one at {@code first}, commas before it included. */
    private static List<Phrase> row(Tokens t, List<Phrase> phrases, int first) {
        List<Phrase> row = new ArrayList<>();
        Phrase p = phrases.get(first);
        row.add(p);
        boolean closed = false;
        for (int j = first + 1; j < phrases.size() && !closed; j++) {
            Phrase q = phrases.get(j);
            if (q.from < p.to) {
                continue;
            }
            boolean and = t.is(p.to, "và") || t.is(p.to, "cùng");
            boolean next = q.from == p.to + 1 && (and || t.is(p.to, ",")) && isAlike(row.get(0), q);
            if (!next) {
                break;
            }
            row.add(q);
            closed = and;
            p = q;
        }
        return closed ? row : List.of();
    }

    private static boolean isAlike(Phrase a, Phrase b) {
        if (a.figures.isEmpty() || b.figures.isEmpty() || a.pronoun != null || b.pronoun != null) {
            return false;
        }
        return sort(a.figures.get(0).kind) == sort(b.figures.get(0).kind);
    }

    private static int sort(Kind kind) {
        return switch (kind) {
            case PERSON, UNNAMED, STATE, ORGANISATION, MEDIA -> 0;
            case PLACE -> 1;
            case DOCUMENT -> 2;
        };
    }
}

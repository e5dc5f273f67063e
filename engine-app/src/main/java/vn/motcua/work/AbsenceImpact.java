package vn.motcua.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.AbsenceRules.Wish;
import vn.motcua.organisation.Absences;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.OfficerNames;
import vn.motcua.work.OtherHands.Handed;

/** What an absence would mean for the steps that are open now: with whom each would be, and which nobody could take. */
@Component
class AbsenceImpact {

    /** What becomes of a step. */
    enum Kind {
        TAKEN("người thay xử lý", "done by a substitute"),
        BLOCKED("người thay không làm được", "the substitute may not do"),
        WAITING("chờ người vắng mặt trở lại", "wait for the absent officer"),
        LEFT("mất người thay", "lose their substitute");

        private final Text text;

        Kind(String vi, String en) {
            this.text = new Text(vi, en);
        }

        Text text() {
            return text;
        }
    }

    private final OtherHands hands;
    private final Absences absences;

    AbsenceImpact(OtherHands hands, Absences absences) {
        this.hands = hands;
        this.absences = absences;
    }

    List<ImpactRow> rows(Wish wish) {
        List<ImpactRow> rows = new ArrayList<>();
        hands.of(wish.officer(), wish.substitutes(), true).forEach(handed -> rows.add(row(wish, handed)));
        List<Absence> same = hands.namedIn(wish.officer()).stream()
                .filter(absence -> absence.meets(wish.from(), wish.to()))
                .toList();
        rows.addAll(hands.left(wish.officer(), same, Kind.LEFT.name()));
        return rows;
    }

    private ImpactRow row(Wish wish, Handed handed) {
        OfficerId absent = wish.officer();
        if (handed.other() == null) {
            return row(handed, Kind.WAITING, absent, absent, AbsenceWords.nobody(absent), null);
        }
        OfficerId substitute = handed.other().id();
        Text sentence = AbsenceWords.taken(absent, substitute);
        Optional<Text> blocked = blocked(wish, handed, substitute);
        return blocked.isPresent()
                ? row(handed, Kind.BLOCKED, absent, absent, sentence, blocked.get())
                : row(handed, Kind.TAKEN, absent, substitute, sentence, null);
    }

    private Optional<Text> blocked(Wish wish, Handed handed, OfficerId substitute) {
        if (handed.lacksRole()) {
            return Optional.of(AbsenceWords.noRole(substitute, handed.item()));
        }
        if (handed.examined()) {
            return Optional.of(AbsenceWords.examined());
        }
        return absences.ahead(substitute).stream()
                .filter(other -> other.meets(wish.from(), wish.to()))
                .findFirst()
                .map(other -> AbsenceWords.away(substitute, other));
    }

    private static ImpactRow row(
            Handed handed, Kind kind, OfficerId from, OfficerId to, Text sentence, @Nullable Text blocked) {
        return new ImpactRow(
                handed.item().dossierId(),
                kind.name(),
                OfficerNames.mark(from),
                OfficerNames.mark(to),
                sentence,
                blocked);
    }
}

package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.OfficerNames;
import vn.motcua.work.OtherHands.Handed;

/** Where the open steps of an officer go whose account is locked. */
@Component
class RemovalImpact {

    /** What becomes of a step. */
    enum Kind {
        GIVEN("giao cho người được chọn", "given to the officer chosen"),
        FREED("về danh sách chung của vai trò", "back to the list of the role"),
        NOBODY("không còn ai giữ vai trò", "nobody is left with the role"),
        LEFT("mất người thay", "lose their substitute");

        private final Text text;

        Kind(String vi, String en) {
            this.text = new Text(vi, en);
        }

        Text text() {
            return text;
        }
    }

    /** A step's new place; {@code to} is null for the list of its role. */
    record Move(WorkItem item, Kind kind, @Nullable OfficerId to, Text sentence) {}

    private final OtherHands hands;
    private final Officers officers;
    private final Clock clock;

    RemovalImpact(OtherHands hands, Officers officers, Clock clock) {
        this.hands = hands;
        this.officers = officers;
        this.clock = clock;
    }

    List<ImpactRow> rows(OfficerId officer, Deputies receivers) {
        List<ImpactRow> rows = new ArrayList<>();
        for (Move move : moves(officer, receivers)) {
            rows.add(new ImpactRow(
                    move.item().dossierId(),
                    move.kind().name(),
                    OfficerNames.mark(officer),
                    move.to() == null ? null : OfficerNames.mark(move.to()),
                    move.sentence(),
                    null));
        }
        rows.addAll(hands.left(officer, hands.namedIn(officer), Kind.LEFT.name()));
        return rows;
    }

    /** Every open step of the officer with its new place. */
    List<Move> moves(OfficerId officer, Deputies receivers) {
        return hands.of(officer, receivers, false).stream()
                .map(handed -> move(officer, handed))
                .toList();
    }

    private Move move(OfficerId officer, Handed handed) {
        WorkItem item = handed.item();
        if (handed.other() != null && handed.other().active() && !handed.lacksRole() && !handed.examined()) {
            OfficerId to = handed.other().id();
            return new Move(item, Kind.GIVEN, to, AbsenceWords.moved(to));
        }
        Text back = AbsenceWords.backToRole(item);
        boolean somebody = officers.holding(item.role(), item.unit(), LocalDate.now(clock)).stream()
                .anyMatch(other -> !other.id().equals(officer));
        if (!somebody) {
            return new Move(item, Kind.NOBODY, null, AbsenceWords.andWhy(back, AbsenceWords.nobodyElse()));
        }
        return new Move(item, Kind.FREED, null, handed.other() == null ? back : because(handed, back));
    }

    private static Text because(Handed handed, Text back) {
        OfficerId chosen = handed.other().id();
        return AbsenceWords.andWhy(
                back,
                handed.lacksRole()
                        ? AbsenceWords.noRole(chosen, handed.item())
                        : AbsenceWords.receiverExamined(chosen));
    }
}

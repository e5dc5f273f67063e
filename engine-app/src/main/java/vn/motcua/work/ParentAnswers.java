package vn.motcua.work;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.WaitEvent.ParentAnswered;

/** The parent's answer to the electronic draft: entered at the counter or by a client, or silence when time is up. */
@Component
class ParentAnswers {

    static final String MESSAGE = "birthRegistration.parentAnswered";

    private static final Text SILENCE = new Text(
            "Chỉ khi hết thời hạn xác nhận mà không có trả lời mới được coi là đồng ý; không ghi nhận trước.",
            "Only when the term to confirm ends without an answer is silence a yes; it cannot be entered before.");

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Deadlines deadlines;
    private final Flows flows;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    ParentAnswers(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            Deadlines deadlines,
            Flows flows,
            Access access,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.deadlines = deadlines;
        this.flows = flows;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the dossier waits for the parent and this officer may enter the answer. */
    boolean awaited(Dossier dossier) {
        return !dossier.status().terminal()
                && access.allows(Operation.SUBMIT_DOSSIER, dossier.unit())
                && deadlines
                        .ledger(dossier.id())
                        .open(ClockName.CONFIRMATION, "")
                        .isPresent();
    }

    /**
     * Enters what the parent said.
     *
     * @throws Rejection invalid for {@link ParentAnswer#SILENCE}: only the end of the parent's term makes silence a yes
     */
    DossierAnswer answer(DossierCode code, ParentAnswer answer) {
        if (answer == ParentAnswer.SILENCE) {
            throw Rejection.invalid("answer", answer.name(), SILENCE);
        }
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            access.require(Operation.SUBMIT_DOSSIER, dossier.unit());
            pass(dossier.id(), answer);
            return DossierAnswer.of(dossiers.get(dossier.id()));
        });
    }

    /** Passes the answer on to the flow; the dossier is locked. */
    void pass(DossierId id, ParentAnswer answer) {
        deadlines.end(id, ClockName.CONFIRMATION, "", clock.instant());
        journal.append(id, new ParentAnswered(answer));
        flows.signal(id, MESSAGE, Map.of("parentAnswer", answer.name()));
    }
}

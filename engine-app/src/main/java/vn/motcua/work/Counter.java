package vn.motcua.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duplicate;
import vn.motcua.dossier.Duplicates;
import vn.motcua.dossier.NewDossier;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.Submissions;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.CounterController.HandedIn;
import vn.motcua.work.CounterController.Submission;
import vn.motcua.work.CounterController.Submitted;

/** Takes a submission in one transaction: dossier, flow, and, if asked, the valid reception; the code comes last. */
@Component
class Counter {

    private final Commands commands;
    private final Reception reception;
    private final Submissions submissions;
    private final Duplicates duplicates;
    private final Dossiers dossiers;
    private final WorkUnits units;
    private final TaskCommands tasks;
    private final TaskGate gate;
    private final Access access;

    Counter(
            Commands commands,
            Reception reception,
            Submissions submissions,
            Duplicates duplicates,
            Dossiers dossiers,
            WorkUnits units,
            TaskCommands tasks,
            TaskGate gate,
            Access access) {
        this.commands = commands;
        this.reception = reception;
        this.submissions = submissions;
        this.duplicates = duplicates;
        this.dossiers = dossiers;
        this.units = units;
        this.tasks = tasks;
        this.gate = gate;
        this.access = access;
    }

    Submitted submit(Submission submission) {
        access.require(Operation.SUBMIT_DOSSIER, submission.unitCode());
        return commands.run(() -> {
            NewDossier checked = checked(submission);
            List<Duplicate> found = duplicates.of(checked);
            DossierId id = submissions.open(checked);
            duplicates.note(id, found, seen(submission));
            if (submission.accept()) {
                accept(id);
            }
            dossiers.drawCode(id);
            Dossier dossier = dossiers.get(id);
            return new Submitted(
                    dossier.code().value(),
                    dossier.status().number(),
                    dossier.dueAt(),
                    units.of(id).open().stream().map(WorkItem::taskId).toList(),
                    found);
        });
    }

    private static List<String> seen(Submission submission) {
        return submission.duplicatesSeen() == null ? List.of() : submission.duplicatesSeen();
    }

    private NewDossier checked(Submission submission) {
        return reception.check(new Reception.Submission(
                submission.procedureCode(),
                submission.unitCode(),
                submission.competentUnitCode(),
                submission.placeCode(),
                submission.channel(),
                submission.portalCode(),
                submission.submitter(),
                submission.data(),
                handedIn(submission.components())));
    }

    private void accept(DossierId id) {
        dossiers.requireCompetence(id);
        List<WorkItem> open = new ArrayList<>(units.of(id).open());
        WorkItem first = open.get(0);
        tasks.finish(first, gate.requireRole(first).id(), Map.of("receptionOutcome", "ACCEPT"));
    }

    private static Map<String, vn.motcua.dossier.Component.Copies> handedIn(List<HandedIn> components) {
        Map<String, Long> twice =
                components.stream().collect(Collectors.groupingBy(HandedIn::code, Collectors.counting()));
        twice.forEach((code, count) -> {
            if (count > 1) {
                throw Rejection.invalid(
                        "components",
                        code,
                        new Text("Mỗi thành phần chỉ được nêu một lần.", "Each component is named once only."));
            }
        });
        return components.stream()
                .collect(Collectors.toMap(HandedIn::code, (Function<HandedIn, vn.motcua.dossier.Component.Copies>)
                        c -> new vn.motcua.dossier.Component.Copies(c.original(), c.certified(), c.photocopy())));
    }
}

package vn.motcua.dossier;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Whether a dossier still is what somebody has looked at. */
@Component
public class SeenDossier {

    /** What others decide by. Claims, releases and moved dates change nothing that is entered. */
    public static final Set<String> CONTENT = Set.of(
            "StatusChanged",
            "SupplementRequested",
            "SupplementReceived",
            "DataCorrected",
            "DossierCorrected",
            "CompetenceDecided",
            "OutcomeSet",
            "ResultRecorded",
            "PersonalIdAssigned",
            "PersonalDataErased",
            "PartAssigned",
            "PartBegun",
            "PartEnded",
            "ObligationRequested",
            "ObligationMet",
            "FileAttached",
            "ParentAnswered",
            "DeadlineExtended",
            "DueDateReset");

    private final Dossiers dossiers;
    private final Journal journal;

    SeenDossier(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** Whether anything of these types was written since the dossier had this revision. */
    public boolean hasChanged(DossierId dossier, int revision, Set<String> types) {
        return hasChanged(dossier, revision, entry -> types.contains(entry.type()));
    }

    private boolean hasChanged(DossierId dossier, int revision, Predicate<JournalEntry> change) {
        return dossiers.get(dossier).seq() > revision
                && journal.read(dossier).stream().anyMatch(entry -> entry.seq() > revision && change.test(entry));
    }

    /** @throws Rejection conflict {@code dossier-changed} when something of these types was written since */
    void requireUnchanged(DossierId dossier, int revision, Set<String> types) {
        requireUnchanged(dossier, revision, entry -> types.contains(entry.type()));
    }

    /** @throws Rejection conflict {@code dossier-changed} when such a thing was written since */
    void requireUnchanged(DossierId dossier, int revision, Predicate<JournalEntry> change) {
        if (hasChanged(dossier, revision, change)) {
            throw Rejection.stale(
                    "dossier-changed",
                    "revision",
                    Integer.toString(revision),
                    new Text(
                            "Hồ sơ đã thay đổi từ khi bạn mở; hãy xem thay đổi rồi làm lại.",
                            "The dossier has changed since you opened it; look at the change and try again."));
        }
    }
}

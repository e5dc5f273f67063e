package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.UnitCode;

/** A dossier with some of its state changed; everything else stays as it was. */
final class Changes {

    private final Dossier base;
    private DossierCode code;
    private Owner owner;
    private Submitter submitter;
    private Map<String, Object> data;
    private int dataVersion;
    private UnitCode competentUnit;
    private boolean competenceUnknown;
    private Map<String, Object> result;
    private Status status;
    private boolean accepted;
    private Outcome outcome;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant finishedAt;
    private @Nullable Timeliness byDate;
    private Instant returnedAt;

    private Changes(Dossier base) {
        this.base = base;
        this.code = base.code();
        this.owner = new Owner(base.ownerName(), base.ownerIdNumber(), base.ownerBirthDate());
        this.submitter = base.submitter();
        this.data = base.data();
        this.dataVersion = base.dataVersion();
        this.competentUnit = base.competentUnit();
        this.competenceUnknown = base.competenceUnknown();
        this.result = base.result();
        this.status = base.status();
        this.accepted = base.accepted();
        this.outcome = base.outcome();
        this.receivedAt = base.receivedAt();
        this.dueAt = base.dueAt();
        this.finishedAt = base.finishedAt();
        this.byDate = base.byDate();
        this.returnedAt = base.returnedAt();
    }

    static Changes of(Dossier dossier) {
        return new Changes(dossier);
    }

    Changes code(DossierCode value) {
        this.code = value;
        return this;
    }

    /** What was recorded wrongly; another declaration is another version of it. */
    Changes corrected(Owner person, Submitter filed, Map<String, Object> declared) {
        this.owner = person;
        this.submitter = filed;
        this.dataVersion = declared.equals(data) ? dataVersion : dataVersion + 1;
        this.data = declared;
        return this;
    }

    /** It is known now who decides. */
    Changes decidedBy(UnitCode unit) {
        this.competentUnit = unit;
        this.competenceUnknown = false;
        return this;
    }

    Changes result(Map<String, Object> value) {
        this.result = value;
        return this;
    }

    Changes status(Status value) {
        this.status = value;
        return this;
    }

    Changes outcome(Outcome value) {
        this.outcome = value;
        return this;
    }

    Changes outcomeIfNone(Outcome value) {
        return outcome == null ? outcome(value) : this;
    }

    Changes received(Instant at, Instant due) {
        this.accepted = true;
        this.receivedAt = at;
        this.dueAt = due;
        return this;
    }

    Changes due(Instant due) {
        this.dueAt = due;
        return this;
    }

    Changes finished(Instant at) {
        this.finishedAt = at;
        return this;
    }

    /** As the ledger has judged it. */
    Changes judged(@Nullable Timeliness value) {
        this.byDate = value;
        return this;
    }

    Changes returned(Instant at) {
        this.returnedAt = at;
        return this;
    }

    Dossier dossier() {
        return new Dossier(
                base.id(),
                code,
                base.seq(),
                base.procedure(),
                base.versionId(),
                base.helpedAt(),
                base.unit(),
                competentUnit,
                competenceUnknown,
                base.channel(),
                base.portalCode(),
                status,
                accepted,
                outcome,
                owner.name(),
                owner.idNumber(),
                owner.birthDate(),
                submitter,
                data,
                base.dataForm(),
                dataVersion,
                result,
                base.submittedAt(),
                receivedAt,
                dueAt,
                finishedAt,
                byDate,
                returnedAt,
                base.erasedAt());
    }
}

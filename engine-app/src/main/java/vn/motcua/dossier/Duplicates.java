package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.Manifest;
import vn.motcua.dossier.DossierEvent.DuplicatesShown;
import vn.motcua.dossier.OwnerStore.SameOwner;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ProcedureCode;

/**
 * Notices that the same matter may have been handed in before. It warns and never refuses: twins, a second child and a
 * certificate asked for again are no mistakes. Of dossiers that the actor may not see it says nothing.
 */
@org.springframework.stereotype.Component
public class Duplicates {

    /** A closed dossier of the same person counts as long. */
    private static final Duration RECENT = Duration.ofDays(30);

    /** Asked one by one whether they may be seen; those of the actor's own units come first and cost nothing. */
    private static final int LOOKED_AT = 10;

    private static final int SHOWN = 5;

    private final OwnerStore owners;
    private final Sight sight;
    private final Access access;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    Duplicates(OwnerStore owners, Sight sight, Access access, Units units, Journal journal, Clock clock) {
        this.owners = owners;
        this.sight = sight;
        this.access = access;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the submission may repeat, newest first and those of the own units before others; none when all is new. */
    public List<Duplicate> of(NewDossier submission) {
        return of(submission.version().code(), OwnerFields.of(submission));
    }

    /** As far as the declaration names its owner. */
    List<Duplicate> of(ProcedureCode procedure, Manifest manifest, Map<String, Object> data) {
        return of(procedure, OwnerFields.of(manifest, data));
    }

    private List<Duplicate> of(ProcedureCode procedure, Owner owner) {
        boolean named = owner.name() != null && owner.birthDate() != null;
        if (!access.allows(Operation.VIEW_DOSSIER) || (owner.idNumber() == null && !named)) {
            return List.of();
        }
        return owners
                .sameOwner(
                        procedure,
                        owner,
                        clock.instant().minus(RECENT),
                        access.scope(Operation.VIEW_DOSSIER),
                        LOOKED_AT)
                .stream()
                .filter(same -> sight.sees(same.dossier()))
                .limit(SHOWN)
                .map(this::shown)
                .toList();
    }

    private Duplicate shown(SameOwner same) {
        Dossier dossier = same.dossier();
        return new Duplicate(
                dossier.code().value(),
                dossier.status().number(),
                dossier.ownerName(),
                UnitRef.of(units.get(dossier.unit())),
                dossier.submittedAt(),
                same.sameIdNumber());
    }

    /**
     * Records that the dossier was submitted all the same.
     *
     * @param seenBefore those that the page had shown before it was sent; others are shown with the answer only
     */
    public void note(DossierId id, List<Duplicate> found, List<String> seenBefore) {
        if (!found.isEmpty()) {
            List<String> codes = found.stream().map(Duplicate::code).toList();
            journal.append(
                    id,
                    new DuplicatesShown(
                            codes, codes.stream().filter(seenBefore::contains).toList()));
        }
    }
}

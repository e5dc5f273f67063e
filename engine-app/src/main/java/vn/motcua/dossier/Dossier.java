package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/**
 * The present state of a dossier as the database holds it.
 *
 * @param seq number of its journal rows so far; the version of every copy of this state
 * @param code null until drawn, at the very end of the submission
 * @param helpedAt where the person was helped; {@code unit} received; {@code competentUnit} decides
 * @param competenceUnknown whether {@code competentUnit} is still to find out who decides
 * @param accepted whether the dossier was ever validly received
 * @param byDate how the settlement compared with the dossier's own due date; null before it
 * @param data the submitted form as last corrected; empty once personal data were deleted
 * @param result what was produced (certificate number, personal identification number), empty before
 */
public record Dossier(
        DossierId id,
        DossierCode code,
        int seq,
        ProcedureCode procedure,
        long versionId,
        UnitCode helpedAt,
        UnitCode unit,
        UnitCode competentUnit,
        boolean competenceUnknown,
        Channel channel,
        String portalCode,
        Status status,
        boolean accepted,
        Outcome outcome,
        String ownerName,
        String ownerIdNumber,
        LocalDate ownerBirthDate,
        Submitter submitter,
        Map<String, Object> data,
        String dataForm,
        int dataVersion,
        Map<String, Object> result,
        Instant submittedAt,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        @Nullable Timeliness byDate,
        Instant returnedAt,
        Instant erasedAt) {}

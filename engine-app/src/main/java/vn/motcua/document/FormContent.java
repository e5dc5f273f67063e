package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Supplement;

/**
 * What an issued form says, kept as it was: a reprint never differs from what the applicant holds.
 *
 * @param part of an interlinked group that the slip is of, in words; null for the dossier as a whole
 * @param replaces serial of the slip that this one replaces; null when it is the first, or goes on from another date
 * @param agency heading: the unit that issues
 * @param parentAgency line above it, may be empty
 * @param place for the line with place and date
 * @param summary what the dossier is about (trích yếu)
 * @param rows documents: handed in (form 01) or to be added (form 02)
 * @param termText the published term in words
 * @param ownerAddress null when the declaration does not say
 * @param returnPlace where the result is handed out; null for the agency itself
 * @param deliveryManner how the applicant wants the result, in words; null when not asked
 * @param trackingUrl public page under which dossiers are looked up by code; null when there is none
 * @param legalBasis the procedure's laws, joined
 * @param explanation why the due date is this one, Vietnamese sentences
 * @param matter what the forms after 02 and the receipts say of their own; null for forms 01, 02 and 06
 */
record FormContent(
        @Nullable String part,
        @Nullable String replaces,
        String agency,
        String parentAgency,
        String place,
        String agencyAddress,
        String agencyPhone,
        Instant issuedAt,
        String officerName,
        String officerPhone,
        String procedureName,
        String summary,
        String channel,
        String submitterName,
        String submitterIdNumber,
        String submitterPhone,
        String submitterEmail,
        String submitterAddress,
        String ownerName,
        String ownerAddress,
        @Nullable String returnPlace,
        String deliveryManner,
        String deliveryAddress,
        String trackingUrl,
        String legalBasis,
        List<Row> rows,
        String termText,
        Instant submittedAt,
        Instant receivedAt,
        Instant dueAt,
        List<String> explanation,
        int supplementNumber,
        Supplement.Stage supplementStage,
        String supplementReason,
        String supplementBasis,
        Instant supplementDeadline,
        @Nullable FormMatter matter) {

    /**
     * A document with numbers of copies, or something to add in words.
     *
     * @param fault kind of fault in words; null where none is named
     */
    record Row(
            String name,
            int original,
            int certified,
            int photocopy,
            String note,
            @Nullable String fault) {

        Row(String name, int original, int certified, int photocopy, String note) {
            this(name, original, certified, photocopy, note, null);
        }
    }
}

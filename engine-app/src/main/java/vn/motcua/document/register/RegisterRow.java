package vn.motcua.document.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * A line of the register.
 *
 * @param number counts the lines of what was asked for, from 1
 * @param sets of documents handed in
 * @param ownerName null once personal data were deleted, like the address and the phone
 * @param dueAt as it is promised now
 * @param returnedAt when the result was handed over; null before
 * @param giver who handed the result over; null before, and where the product did
 * @param recipient who took it, or whom the parcel reached
 * @param receiver officer who received the dossier; null when another system did
 */
record RegisterRow(
        int number,
        String code,
        Text procedureName,
        int sets,
        @Nullable String ownerName,
        @Nullable String ownerAddress,
        @Nullable String phone,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant returnedAt,
        @Nullable String giver,
        @Nullable String recipient,
        @Nullable String receiver,
        int status,
        Text statusName) {}

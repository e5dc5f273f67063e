package vn.motcua.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.Manifest;
import vn.motcua.document.FormMatter.Delivery;
import vn.motcua.document.FormMatter.Payment;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Obligation;
import vn.motcua.dossier.Outcome;

/** What the receipts say: for money that came in, and for the result that went out. */
@Component
class ReceiptMatter {

    private final Catalogue catalogue;

    ReceiptMatter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    FormMatter payment(Dossier dossier, Obligation obligation, String payer) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Obligation.Payment paid = Objects.requireNonNull(obligation.payment());
        return FormMatter.of(new Payment(
                paid.serial(),
                paid.number(),
                paid.paidOn(),
                paid.manner() == Obligation.Manner.CASH ? "Tiền mặt" : "Chuyển khoản",
                payer,
                obligation.charges().stream()
                        .map(charge -> new Payment.Item(
                                charge.name().vi(),
                                manifest.fee(charge.code())
                                        .map(FeeKind::kind)
                                        .map(ReceiptMatter::kind)
                                        .orElse(""),
                                charge.quantity(),
                                charge.unitAmount().vnd(),
                                charge.amount().vnd()))
                        .toList(),
                paid.late().vnd(),
                obligation.amount().plus(paid.late()).vnd()));
    }

    FormMatter delivery(Dossier dossier) {
        Map<String, Object> result = dossier.result();
        String recipient = text(result, "recipientName");
        boolean submitter = recipient != null
                && recipient.equalsIgnoreCase(dossier.submitter().name());
        return FormMatter.of(new Delivery(
                recipient,
                submitter ? dossier.submitter().phone() : null,
                kind(dossier),
                number(result),
                text(result, "trackingNumber"),
                standing(result),
                standing(result) == null ? null : text(result, "recipientIdNumber")));
    }

    private static @Nullable String standing(Map<String, Object> result) {
        return switch (Objects.requireNonNullElse(text(result, "recipientAs"), "SELF")) {
            case "REPRESENTATIVE" -> "Người đại diện theo pháp luật";
            case "AUTHORISED" -> "Người được ủy quyền theo " + authorisation(result);
            default -> null;
        };
    }

    private static String authorisation(Map<String, Object> result) {
        String paper =
                switch (Objects.requireNonNullElse(text(result, "authorisationKind"), "")) {
                    case "CERTIFIED" -> "giấy ủy quyền có chứng thực chữ ký";
                    case "NOTARISED" -> "hợp đồng ủy quyền có công chứng";
                    case "INTRODUCTION" -> "giấy giới thiệu của cơ quan, tổ chức";
                    default -> "văn bản ủy quyền";
                };
        LocalDate date = LocalDate.parse(Objects.requireNonNull(text(result, "authorisationDate")));
        return "%s số %s ngày %s".formatted(paper, text(result, "authorisationNumber"), FormText.DATE.format(date));
    }

    /** As the procedure calls it, where it has one kind of result for this outcome. */
    private String kind(Dossier dossier) {
        Outcome outcome = Objects.requireNonNullElse(dossier.outcome(), Outcome.GRANTED);
        List<String> kinds = catalogue.version(dossier.versionId()).manifest().resultKinds().stream()
                .filter(kind -> outcome.name().equals(kind.outcome()))
                .map(kind -> kind.name().vi())
                .toList();
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        return outcome == Outcome.REFUSED ? "Văn bản từ chối giải quyết hồ sơ" : "Kết quả giải quyết hồ sơ";
    }

    /** Of the letter, or of the entry in a register. */
    private static @Nullable String number(Map<String, Object> result) {
        String number = text(result, "resultNumber");
        if (number != null || text(result, "registerNumber") == null) {
            return number;
        }
        String volume = text(result, "registerVolume");
        return text(result, "registerNumber") + (volume == null ? "" : ", quyển số " + volume);
    }

    private static @Nullable String text(Map<String, Object> result, String key) {
        return Objects.toString(result.get(key), null);
    }

    private static String kind(String code) {
        return switch (code) {
            case "FEE" -> "Phí";
            case "CHARGE" -> "Lệ phí";
            case "FINE" -> "Tiền phạt";
            case "TAX" -> "Thuế";
            default -> "Chi phí";
        };
    }
}

package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.Part;
import vn.motcua.dossier.DossierEvent.CompetenceDecided;
import vn.motcua.dossier.DossierEvent.CompetenceUnknown;
import vn.motcua.dossier.DossierEvent.ComponentOriginSet;
import vn.motcua.dossier.DossierEvent.DataCorrected;
import vn.motcua.dossier.DossierEvent.DossierCodeDrawn;
import vn.motcua.dossier.DossierEvent.DossierCorrected;
import vn.motcua.dossier.DossierEvent.DossierSubmitted;
import vn.motcua.dossier.DossierEvent.DuplicatesShown;
import vn.motcua.dossier.DossierEvent.OutcomeSet;
import vn.motcua.dossier.DossierEvent.PersonalDataErased;
import vn.motcua.dossier.DossierEvent.ReasonGiven;
import vn.motcua.dossier.DossierEvent.ResultRecorded;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.dossier.DossierEvent.SupplementDueSoon;
import vn.motcua.dossier.DossierEvent.SupplementItemChecked;
import vn.motcua.dossier.DossierEvent.SupplementReceived;
import vn.motcua.dossier.DossierEvent.SupplementRequested;
import vn.motcua.dossier.ObligationEvent.ObligationMet;
import vn.motcua.dossier.ObligationEvent.ObligationRequested;
import vn.motcua.dossier.PartEvent.PartAssigned;
import vn.motcua.dossier.PartEvent.PartBegun;
import vn.motcua.dossier.PartEvent.PartEnded;
import vn.motcua.dossier.population.PersonalIdEvent;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;

/** The dossier's own events in words. */
public final class DossierSentences {

    private static final Map<String, Text> KINDS = Map.of(
            "REFUSE", new Text("Nêu lý do từ chối giải quyết", "Reason of refusal given"),
            "REFUSE_RECEPTION", new Text("Nêu lý do từ chối tiếp nhận", "Reason of refusal at reception given"),
            "SEND_BACK", new Text("Nêu lý do trả lại", "Reason of sending back given"),
            "WITHDRAWN", new Text("Nêu lý do rút hồ sơ", "Reason of withdrawal given"),
            "STOPPED", new Text("Nêu lý do dừng giải quyết", "Reason of stopping given"),
            "RESET_DUE", new Text("Nêu lý do đặt lại ngày hẹn trả", "Reason of setting another due date given"),
            "EXTEND", new Text("Nêu căn cứ gia hạn", "Basis of the extension given"),
            "VERIFY", new Text("Nêu nội dung cần xác minh", "Matter of verification given"),
            "CONSULT", new Text("Nêu nội dung lấy ý kiến", "Matter of consultation given"));

    private DossierSentences() {}

    /** One sentence for an event of this module, empty for others. */
    public static Optional<Text> title(JournalEvent event) {
        if (event instanceof DossierEvent own) {
            return Optional.of(own(own));
        }
        if (event instanceof ObligationEvent payment) {
            return Optional.of(payment(payment));
        }
        if (event instanceof PartEvent part) {
            return Optional.of(part(part));
        }
        if (event instanceof PersonalIdEvent.PersonalIdRequested) {
            return Optional.of(new Text("Yêu cầu cấp số định danh cá nhân", "Personal ID number requested"));
        }
        if (event instanceof PersonalIdEvent.PersonalIdAssigned) {
            return Optional.of(new Text("Đã có số định danh cá nhân", "Personal ID number assigned"));
        }
        return Optional.empty();
    }

    /** Which part it is stands in the details: its name is known to the manifest only. */
    private static Text part(PartEvent event) {
        if (event instanceof PartAssigned) {
            return new Text("Xác định cơ quan giải quyết một phần", "The agency of a part is settled");
        }
        if (event instanceof PartBegun) {
            return new Text("Bắt đầu giải quyết một phần", "A part has begun");
        }
        Text state = ((PartEnded) event).state().text();
        return new Text("Kết thúc một phần: " + state.vi(), "A part has ended: " + state.en());
    }

    private static Text payment(ObligationEvent event) {
        if (event instanceof ObligationRequested requested) {
            Text amount = requested.amount().words();
            return new Text("Yêu cầu nộp " + amount.vi(), "To be paid: " + amount.en());
        }
        ObligationMet met = (ObligationMet) event;
        Text paid = met.amount().plus(met.late()).words();
        return new Text(
                "Đã nộp " + paid.vi() + ", biên lai " + met.receipt().replace(ObligationEvent.OF_SERIAL, " số "),
                paid.en() + " paid, receipt " + met.receipt().replace(ObligationEvent.OF_SERIAL, " no. "));
    }

    private static Text own(DossierEvent event) {
        if (event instanceof DossierSubmitted submitted) {
            Text channel = submitted.channel().text();
            return new Text(
                    "Nộp hồ sơ: " + channel.vi().toLowerCase(java.util.Locale.ROOT), "Submitted: " + channel.en());
        }
        if (event instanceof DossierCodeDrawn drawn) {
            return new Text("Cấp mã hồ sơ " + drawn.dossierCode(), "Dossier code " + drawn.dossierCode());
        }
        if (event instanceof DuplicatesShown shown) {
            int count = shown.dossiers().size();
            return new Text(
                    "Nộp sau khi được cảnh báo có thể trùng với " + count + " hồ sơ",
                    "Submitted with a warning that it may repeat other dossiers: " + count);
        }
        if (event instanceof CompetenceUnknown) {
            return new Text(
                    "Chưa rõ cơ quan giải quyết, chuyển hàng chờ điều phối",
                    "The deciding agency is not known, sent to coordination");
        }
        if (event instanceof CompetenceDecided) {
            return new Text("Xác định cơ quan giải quyết", "The deciding agency was found");
        }
        if (event instanceof StatusChanged changed) {
            Text to = Status.of(changed.to()).text();
            return new Text("Trạng thái: " + to.vi(), "Status: " + to.en());
        }
        if (event instanceof SupplementRequested requested) {
            return new Text(
                    "Yêu cầu bổ sung lần " + requested.number() + " (Mẫu 02)",
                    "Supplement requested, no. " + requested.number() + " (form 02)");
        }
        if (event instanceof ComponentOriginSet origin) {
            return origin(origin);
        }
        if (event instanceof SupplementDueSoon soon) {
            return new Text(
                    "Nhắc hạn bổ sung lần " + soon.number() + ": còn một ngày làm việc",
                    "Reminder of supplement no. " + soon.number() + ": one working day is left");
        }
        if (event instanceof SupplementReceived received) {
            return new Text(
                    "Đã nhận bổ sung lần " + received.number(), "Supplement no. " + received.number() + " received");
        }
        if (event instanceof SupplementItemChecked checked) {
            return checked.accepted()
                    ? new Text(
                            "Bổ sung lần " + checked.number() + ", mục " + checked.item() + ": đạt",
                            "Supplement no. " + checked.number() + ", item " + checked.item() + ": accepted")
                    : new Text(
                            "Bổ sung lần " + checked.number() + ", mục " + checked.item() + ": còn thiếu",
                            "Supplement no. " + checked.number() + ", item " + checked.item() + ": still lacking");
        }
        if (event instanceof ReasonGiven given) {
            return KINDS.getOrDefault(given.kind(), new Text("Nêu lý do", "Reason given"));
        }
        if (event instanceof OutcomeSet set) {
            if (set.outcome() == null) {
                return new Text(
                        "Xem xét lại, kết quả trước không còn giá trị",
                        "Examined again, the former outcome no longer counts");
            }
            return new Text(
                    "Kết quả: " + set.outcome().text().vi(),
                    "Outcome: " + set.outcome().text().en());
        }
        if (event instanceof ResultRecorded) {
            return new Text("Ghi nhận kết quả", "Result recorded");
        }
        if (event instanceof DataCorrected corrected) {
            return new Text(
                    "Đính chính dữ liệu, bản " + corrected.toVersion(),
                    "Data corrected, version " + corrected.toVersion());
        }
        if (event instanceof DossierCorrected) {
            return new Text("Đính chính hồ sơ", "Dossier corrected");
        }
        if (event instanceof PersonalDataErased) {
            return new Text("Xóa dữ liệu cá nhân", "Personal data deleted");
        }
        throw new IllegalStateException("No sentence for " + event.getClass());
    }

    private static Text origin(ComponentOriginSet set) {
        if (set.reusedKind() != null) {
            return set.reusedKind() == Component.Reuse.DOSSIER
                    ? new Text("Tái sử dụng giấy tờ của hồ sơ khác", "A document of another dossier is used again")
                    : new Text("Tái sử dụng dữ liệu của cơ sở dữ liệu", "Data of a database are used again");
        }
        return set.digitised()
                ? new Text("Đã số hóa một thành phần hồ sơ", "A component was digitised")
                : new Text(
                        "Bỏ đánh dấu số hóa, tái sử dụng",
                        "A component is no longer marked as digitised or used again");
    }

    private static Text name(Manifest manifest, String component) {
        return manifest.component(component).map(Manifest.Component::name).orElse(Text.same(component));
    }

    /** Coded reasons and documents of an event, in words. */
    public static List<Text> details(JournalEvent event, Manifest manifest) {
        List<Text> details = new ArrayList<>();
        if (event instanceof SupplementRequested requested) {
            Reasons.text(manifest, requested.reasonCode()).ifPresent(details::add);
            requested.components().forEach(code -> details.add(name(manifest, code)));
        } else if (event instanceof SupplementItemChecked checked && checked.fault() != null) {
            Supplement.fault(manifest, checked.fault())
                    .map(Manifest.Reason::text)
                    .ifPresent(details::add);
        } else if (event instanceof ReasonGiven given) {
            Reasons.text(manifest, given.reasonCode()).ifPresent(details::add);
        } else if (event instanceof ComponentOriginSet origin) {
            details.add(name(manifest, origin.component()));
        } else if (event instanceof DossierCorrected corrected) {
            Reasons.text(manifest, corrected.reasonCode()).ifPresent(details::add);
        } else if (event instanceof PartEvent part) {
            manifest.part(part.part()).map(Part::name).ifPresent(details::add);
        } else if (event instanceof DossierSubmitted submitted) {
            submitted.components().forEach(code -> details.add(name(manifest, code)));
        }
        return details;
    }
}

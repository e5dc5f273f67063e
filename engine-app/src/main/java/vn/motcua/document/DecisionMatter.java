package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.deadline.MoveCause;
import vn.motcua.document.FormMatter.Apology;
import vn.motcua.document.FormMatter.Former;
import vn.motcua.document.FormMatter.Refusal;
import vn.motcua.document.FormMatter.Stop;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GivenReason;
import vn.motcua.dossier.Obligation;
import vn.motcua.dossier.Obligations;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Postponement;
import vn.motcua.dossier.Reasons;
import vn.motcua.dossier.Status;
import vn.motcua.shared.Text;

/** What the office tells the applicant of a decision: refused at the reception (03), later than promised (04), ended (05). */
@Component
class DecisionMatter {

    private static final List<String> REASONS = List.of("REFUSE_RECEPTION", "WITHDRAWN", "STOPPED");

    private final Dossiers dossiers;
    private final Obligations obligations;
    private final Catalogue catalogue;
    private final Deadlines deadlines;

    DecisionMatter(Dossiers dossiers, Obligations obligations, Catalogue catalogue, Deadlines deadlines) {
        this.dossiers = dossiers;
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
    }

    FormMatter refusal(Dossier dossier) {
        Optional<GivenReason> given = reason(dossier);
        return FormMatter.of(new Refusal(
                given.map(reason -> words(dossier, reason)).orElse(""),
                given.map(GivenReason::note).orElse(null)));
    }

    FormMatter apology(Dossier dossier, Postponement postponement) {
        return FormMatter.of(new Apology(
                postponement.promised(),
                postponement.cause().vi(),
                postponement.note(),
                postponement.number(),
                postponement.limit(),
                deadlines.ledger(dossier.id()).dossierClock().map(LedgerEntry::former).orElse(List.of()).stream()
                        .map(due -> new Former(due.dueAt(), due.replacedAt(), cause(due.cause())))
                        .toList()));
    }

    /** @param from state that the dossier was in */
    FormMatter stop(Dossier dossier, Status from) {
        boolean expired = dossier.outcome() == Outcome.SUPPLEMENT_EXPIRED;
        Optional<GivenReason> given = expired ? Optional.empty() : reason(dossier);
        return FormMatter.of(new Stop(
                expired ? "Hết hạn bổ sung mà hồ sơ chưa được bổ sung" : request(dossier.status()),
                from.text().vi(),
                given.map(reason -> words(dossier, reason)).orElse(null),
                given.map(GivenReason::note).orElse(null),
                dossier.status() == Status.NOT_RECEIVED ? "Không tiếp nhận hồ sơ" : "Dừng giải quyết hồ sơ",
                finance(dossier)));
    }

    private static String request(Status status) {
        return status == Status.WITHDRAWN ? "Người nộp hồ sơ xin rút hồ sơ" : "Cơ quan giải quyết dừng xử lý hồ sơ";
    }

    private List<String> finance(Dossier dossier) {
        List<String> sentences = new ArrayList<>();
        for (Obligation each : obligations.of(dossier.id())) {
            Obligation.Payment payment = each.payment();
            sentences.add(
                    payment == null
                            ? "Chưa nộp: %s".formatted(each.amount().words().vi())
                            : "Đã nộp: %s ngày %s, biên lai ký hiệu %s số %s"
                                    .formatted(
                                            each.amount()
                                                    .plus(payment.late())
                                                    .words()
                                                    .vi(),
                                            FormText.DATE.format(payment.paidOn()),
                                            payment.serial(),
                                            payment.number()));
        }
        return sentences.isEmpty() ? List.of("Không có khoản nào đã thu hoặc phải nộp") : sentences;
    }

    private Optional<GivenReason> reason(Dossier dossier) {
        return dossiers.lastReason(dossier.id(), REASONS);
    }

    private String words(Dossier dossier, GivenReason reason) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        return reason.code() == null
                ? ""
                : Reasons.text(manifest, reason.code()).map(Text::vi).orElse(reason.code());
    }

    private static String cause(MoveCause cause) {
        return switch (cause) {
            case RESUMED -> "Tạm dừng chờ người nộp hồ sơ";
            case EXTENDED -> "Gia hạn";
            case CALENDAR -> "Thay đổi lịch làm việc";
            case RESET -> "Đặt lại ngày hẹn trả";
        };
    }
}

package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/** Where the flow waits, it says whose time runs, and every clock that it starts has a limit to run to. */
final class WaitCheck {

    /** Clocks that a wait may start (see {@code ClockName}). */
    static final Set<String> CLOCKS = Set.of("SUPPLEMENT", "CONFIRMATION", "PAYMENT", "CONSULTATION");

    /** The office's own clock stands still in these states, so another one must run. */
    private static final Map<String, String> OF_STATUS = Map.of("5", "SUPPLEMENT", "6", "PAYMENT");

    private static final Text TURN = new Text(
            "Nút chờ phải nêu thời gian đang tính cho ai (thuộc tính turn: OFFICE, APPLICANT hoặc AGENCY).",
            "A wait says whose time runs (extension property turn: OFFICE, APPLICANT or AGENCY).");
    private static final Text CLOCK = new Text(
            "Đồng hồ (clock) là một trong: CONFIRMATION, CONSULTATION, PAYMENT, SUPPLEMENT.",
            "A clock is one of: CONFIRMATION, CONSULTATION, PAYMENT, SUPPLEMENT.");
    private static final Text OTHERS = new Text(
            "Đồng hồ có tên tính cho người khác, không tính cho cơ quan: turn không được là OFFICE.",
            "A named clock runs for others: turn must not be OFFICE.");
    private static final Text NO_LIMIT = new Text(
            "procedure.yaml không nêu thời hạn của đồng hồ này (clocks).",
            "procedure.yaml gives this clock no limit (clocks).");
    private static final Text EXTENDS = new Text(
            "extendsBy chỉ dùng ở sự kiện chờ có clock.", "extendsBy is for waiting events that have a clock.");
    private static final Text OCCASION = new Text(
            "Bảng thời hạn không có quy tắc cho trường hợp (occasion) này.",
            "The term table has no rule for this occasion.");

    private final Manifest manifest;
    private final @Nullable Element term;
    private final List<Fault> faults = new ArrayList<>();

    private WaitCheck(Manifest manifest, @Nullable Element term) {
        this.manifest = manifest;
        this.term = term;
    }

    /**
     * Faults of a model.
     *
     * @param term the procedure's table of terms; null when the manifest itself has them
     */
    static List<Fault> check(byte[] bpmn, Manifest manifest, @Nullable Element term) {
        WaitCheck check = new WaitCheck(manifest, term);
        Element root = BundleModel.root(bpmn);
        Stream.of("userTask", "intermediateCatchEvent")
                .flatMap(kind -> BundleModel.below(root, kind).stream())
                .forEach(check::node);
        return check.faults;
    }

    /** Occasions on which the product itself asks the table, and finds no rule. */
    static List<Fault> occasions(Manifest manifest, Element term) {
        WaitCheck check = new WaitCheck(manifest, term);
        Stream.of(
                        Stream.of("RECEPTION"),
                        manifest.notice() == null ? Stream.<String>empty() : Stream.of("NOTICE"),
                        manifest.parts().stream().map(Part::occasion))
                .flatMap(occasions -> occasions)
                .filter(occasion -> !check.answers(occasion))
                .forEach(occasion -> check.report(term, occasion, OCCASION));
        return check.faults;
    }

    private void node(Element node) {
        String turn = BundleModel.property(node, "turn");
        String clock = BundleModel.property(node, "clock");
        String extendsBy = BundleModel.property(node, "extendsBy");
        boolean event = node.getLocalName().equals("intermediateCatchEvent");
        String status = BundleModel.property(node, "dossier.status");
        if (turn == null) {
            report(node, null, TURN);
        }
        if (clock != null && !CLOCKS.contains(clock)) {
            report(node, clock, CLOCK);
        } else if (clock != null && "OFFICE".equals(turn)) {
            report(node, clock, OTHERS);
        } else if (clock != null && event && !manifest.clocks().containsKey(clock)) {
            report(node, clock, NO_LIMIT);
        }
        String due = status == null ? null : OF_STATUS.get(status);
        if (due != null && !due.equals(clock)) {
            report(
                    node,
                    clock,
                    new Text(
                            "Ở trạng thái " + status + " phải chạy đồng hồ " + due + " (thuộc tính clock).",
                            "In status " + status + " the clock " + due + " must run (property clock)."));
        }
        if (extendsBy != null && (clock == null || !event)) {
            report(node, extendsBy, EXTENDS);
        } else if (extendsBy != null && !answers(extendsBy)) {
            report(node, extendsBy, OCCASION);
        }
    }

    /** Whether some rule is for this occasion; without a table, whether the manifest has a term of this name. */
    private boolean answers(String occasion) {
        if (term == null) {
            return manifest.clocks().containsKey(occasion);
        }
        int column = BundleModel.below(term, "inputExpression").stream()
                .map(expression -> expression.getTextContent().strip())
                .toList()
                .indexOf("occasion");
        return BundleModel.below(term, "rule").stream()
                .map(rule -> column < 0
                        ? "-"
                        : BundleModel.below(rule, "inputEntry")
                                .get(column)
                                .getTextContent()
                                .strip())
                .anyMatch(cell -> cell.isEmpty() || cell.equals("-") || cell.contains("\"" + occasion + "\""));
    }

    private void report(Element element, @Nullable String value, Text rule) {
        faults.add(new Fault(element.getAttribute("id"), value, rule));
    }
}

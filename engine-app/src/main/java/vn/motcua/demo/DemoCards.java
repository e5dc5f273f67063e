package vn.motcua.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.embedded.StartNotice;
import vn.motcua.organisation.DemoAccounts;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;

/** The accounts of the demo, on the sign-in page and at the terminal. */
@Component
@Profile("demo")
class DemoCards implements DemoAccounts, StartNotice {

    private final Officers officers;
    private final Units units;
    private final DemoState state;
    private final DemoProgress progress;

    DemoCards(Officers officers, Units units, DemoState state, DemoProgress progress) {
        this.officers = officers;
        this.units = units;
        this.state = state;
        this.progress = progress;
    }

    @Override
    public Integer making() {
        return progress.percent().orElse(null);
    }

    @Override
    public List<DemoAccount> list() {
        if (progress.percent().isPresent()) {
            return List.of();
        }
        String hero = state.hero().map(code -> "/dossiers/" + code).orElse("/search");
        List<DemoAccount> cards = new ArrayList<>();
        add(
                cards,
                DemoOfficers.reception(DemoUnits.SON_TRUNG),
                "Cán bộ tiếp nhận",
                "Receptionist",
                attempt("Tiếp nhận một hồ sơ khai sinh mới", "Receive a new birth registration", "/reception"),
                attempt("Xem việc đang chờ tiếp nhận", "See what waits at reception", "/work?list=role"),
                attempt(
                        "Tìm “nguyen thi hoa” không dấu",
                        "Search “nguyen thi hoa” without marks",
                        "/search?q=nguyen%20thi%20hoa"));
        add(
                cards,
                DemoOfficers.caseOfficer(DemoUnits.SON_TRUNG),
                "Công chức tư pháp - hộ tịch",
                "Civil-status officer",
                attempt(
                        "Thẩm định hồ sơ và yêu cầu bổ sung",
                        "Appraise a dossier and ask for a supplement",
                        "/work?list=role&step=Task_Appraise"),
                attempt(
                        "Thử ký hồ sơ mình đã thẩm định (sẽ bị từ chối)",
                        "Try to sign what you examined (refused)",
                        examined()),
                attempt(
                        "Xem hồ sơ mẫu: mỗi ngày hẹn đều được giải thích",
                        "Open the sample dossier: every date explained",
                        hero));
        add(
                cards,
                DemoOfficers.leader(DemoUnits.SON_TRUNG),
                "Lãnh đạo Ủy ban nhân dân phường",
                "Leader of the ward",
                attempt("Ký giấy khai sinh đang chờ", "Sign waiting certificates", "/work?list=role&step=Task_Sign"),
                attempt(
                        "Xem hồ sơ quá hạn của đơn vị",
                        "See what is late in the unit",
                        "/work?list=units&urgency=OVERDUE"),
                attempt("Trả lại một hồ sơ kèm lý do", "Send one back with a reason", "/work?list=role"));
        add(
                cards,
                "quanly",
                "Người theo dõi, giám sát của tỉnh",
                "Manager of the province",
                attempt(
                        "Hồ sơ quá hạn và đang đến lượt ai",
                        "What is late and whose turn it is",
                        "/monitoring?kind=late"),
                attempt("Dòng thời gian của hồ sơ mẫu", "Timeline of the sample dossier", hero + "/timeline"),
                attempt("Hồ sơ sắp hết hạn", "What is due soon", "/monitoring?kind=dueSoon"));
        add(
                cards,
                "phantich",
                "Cán bộ phân tích quy trình",
                "Process analyst",
                attempt(
                        "Xem sơ đồ khai sinh với hồ sơ đang chạy",
                        "See the diagram with live tokens",
                        "/catalogue/1.001193"),
                attempt("Thử một bảng quyết định", "Try a decision table", "/catalogue/1.001193?tab=decisions"),
                attempt(
                        "Nguồn và độ tin cậy của từng quy định",
                        "Source and mark of every rule",
                        "/catalogue/1.001193?tab=facts"));
        add(
                cards,
                "phantich2",
                "Cán bộ phân tích thứ hai",
                "Second analyst",
                attempt("Danh mục thủ tục", "The catalogue", "/catalogue"),
                attempt("Biểu mẫu của từng bước", "The forms of each step", "/catalogue/1.001193?tab=forms"),
                attempt("Các phiên bản", "The versions", "/catalogue/1.001193?tab=versions"));
        add(
                cards,
                "quantri",
                "Quản trị hệ thống",
                "Administrator",
                attempt(
                        "Thêm một ngày nghỉ: xem trước hồ sơ bị dời hẹn",
                        "Add a holiday: preview which dates move",
                        "/calendar"),
                attempt("Độ trễ chỉ mục, bộ đọc, sự cố", "Index lag, consumers, incidents", "/operations"),
                attempt("Kiểm tra chuỗi nhật ký", "Verify the journal", "/operations#journal"));
        return cards;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Tài khoản dùng thử / demo accounts (mật khẩu / password: " + DemoOfficers.PASSWORD + ")");
        list().forEach(card ->
                lines.add("  %-22s %s".formatted(card.username(), card.title().vi())));
        return lines;
    }

    private void add(List<DemoAccount> cards, String username, String vi, String en, Attempt... tries) {
        officers.byUsername(username)
                .ifPresent(officer -> cards.add(new DemoAccount(
                        username,
                        DemoOfficers.PASSWORD,
                        officer.name(),
                        new Text(vi, en),
                        unit(officer),
                        List.of(tries))));
    }

    /** A certificate that the examiner may not sign; when all of those are signed, the list that shows the next. */
    private String examined() {
        return officers.byUsername(DemoOfficers.caseOfficer(DemoUnits.SON_TRUNG))
                .flatMap(officer -> state.waitsForSignature(officer.id()))
                .map(task -> "/tasks/" + task)
                .orElse("/work?list=role&step=Task_Sign");
    }

    private Text unit(Officer officer) {
        return units.get(officer.positions().get(0).unit()).name();
    }

    private static Attempt attempt(String vi, String en, String path) {
        return new Attempt(new Text(vi, en), path);
    }
}

package vn.motcua.engine.model;

import java.util.Map;
import vn.motcua.engine.model.ExpressionGrammar.Reason;
import vn.motcua.shared.Text;

/** The sentences of the rules for BPMN models. */
final class BpmnRules {

    static final Text OTHER_ELEMENT = new Text(
            "Phần tử này không nằm trong danh sách được phép của mô hình quy trình.",
            "This element is not on the list of what a process model may contain.");
    static final Text OTHER_ATTRIBUTE = new Text(
            "Thuộc tính mở rộng này không được phép tại phần tử này.",
            "This extension attribute is not allowed on this element.");
    static final Text TIME_TO_LIVE = new Text(
            "Quy trình phải khai báo thời gian lưu lịch sử (camunda:historyTimeToLive).",
            "The process must name its history time to live (camunda:historyTimeToLive).");
    static final Text EXECUTABLE =
            new Text("Quy trình phải đặt isExecutable=\"true\".", "The process must be executable.");
    static final Text START = new Text(
            "Quy trình chỉ bắt đầu bằng sự kiện trống: hồ sơ khởi động theo phiên bản đã ghim, không theo thông điệp, hẹn"
                    + " giờ hay tín hiệu.",
            "A process starts with a plain event only: a dossier starts on its pinned version, not by message, timer or"
                    + " signal.");
    static final Text DELEGATE = new Text(
            "Tác vụ dịch vụ phải gọi đúng một tên trong danh sách được phép, dạng ${tênDelegate}.",
            "A service task must call exactly one name of the list, as ${nameDelegate}.");
    static final Text DELEGATE_ELSEWHERE = new Text(
            "Delegate chỉ được gọi trong camunda:delegateExpression.",
            "A delegate may be named in camunda:delegateExpression only.");
    static final Text ROLE = new Text(
            "Tác vụ người dùng phải giao cho đúng một vai trò có thật (camunda:candidateGroups).",
            "A user task must go to exactly one existing role (camunda:candidateGroups).");
    static final Text DECISION = new Text(
            "Bảng quyết định được gọi phải có trong gói, ràng buộc \"deployment\", kết quả (singleEntry, singleResult hoặc"
                    + " collectEntries) vào một biến.",
            "A called decision must be in the bundle, bound by \"deployment\", its result (singleEntry, singleResult or"
                    + " collectEntries) in one variable.");
    static final Text CALLED = new Text(
            "Quy trình được gọi phải có trong gói và ràng buộc \"deployment\"; không dùng \"latest\".",
            "A called process must be in the bundle and bound by \"deployment\", never \"latest\".");
    static final Text BUSINESS_KEY = new Text(
            "Quy trình được gọi phải nhận mã hồ sơ: <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>.",
            "A called process must be given the dossier: <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>.");
    static final Text LANGUAGE = new Text(
            "Điều kiện chỉ dùng biểu thức trên dữ kiện, không dùng ngôn ngữ kịch bản.",
            "A condition is an expression on facts; script languages are not allowed.");
    static final Text PROPERTY = new Text(
            "Giá trị của thuộc tính mở rộng không hợp lệ: dossier.status từ 1 đến 10; dossier.outcome là GRANTED,"
                    + " REFUSED hoặc OPEN; part là mã của phần, part.outcome là GRANTED, REFUSED hoặc DROPPED; turn là OFFICE, APPLICANT hoặc AGENCY; sendBackTo và fourEyes nêu tác vụ người dùng có thật.",
            "The property's value is not valid: dossier.status is 1 to 10; dossier.outcome is GRANTED, REFUSED or"
                    + " OPEN; part is the id of a part, part.outcome is GRANTED, REFUSED or DROPPED; turn is OFFICE, APPLICANT or AGENCY; sendBackTo and fourEyes name existing user tasks.");
    static final Text NO_PROPERTY = new Text(
            "Không có thuộc tính mở rộng nào tên như vậy; hệ thống sẽ không đọc nó.",
            "There is no extension property of this name; nobody would read it.");
    static final Text PROPERTY_ELSEWHERE = new Text(
            "Thuộc tính mở rộng này không có nghĩa gì ở loại nút này.",
            "This extension property has no meaning on this kind of node.");
    static final Text ID = new Text(
            "Mọi nút phải có mã (id) riêng, không trùng trong cả gói.",
            "Every node needs an id of its own in the whole bundle.");

    private static final Text SCRIPT = new Text(
            "Mô hình không được chứa kịch bản; hãy dùng bảng quyết định hoặc delegate có tên.",
            "A model must not contain scripts; use a decision table or a named delegate.");
    private static final Text TIMER = new Text(
            "Thời hạn pháp lý do sổ thời hạn quản lý, không đặt hẹn giờ trong mô hình.",
            "Legal deadlines are kept by the deadline ledger; models hold no timers.");
    private static final Text WAIT = new Text(
            "Chờ thông điệp bằng sự kiện trung gian: tác vụ nhận không có đồng hồ và không hiện trong việc đang chờ.",
            "Wait for a message with an intermediate event: a receive task has no clock and is not among what is waited for.");
    private static final Text LINK = new Text(
            "Không dùng sự kiện liên kết; hãy vẽ đường đi, để kiểm tra được hồ sơ đi tới đâu.",
            "Link events are not allowed; draw the flow, so that it can be checked where a dossier goes.");
    private static final Text SIGNAL = new Text(
            "Tín hiệu tác động lên nhiều hồ sơ cùng lúc nên không được phép; hãy dùng thông điệp.",
            "A signal reaches many dossiers at once and is not allowed; use a message.");
    private static final Text LISTENER = new Text(
            "Không được gắn listener, connector hay trường cấu hình vào phần tử.",
            "Listeners, connectors and injected fields are not allowed.");
    private static final Text RETRY = new Text(
            "Chu kỳ thử lại được cấu hình trong hệ thống, không đặt trong mô hình.",
            "Retries are configured in the system, not in the model.");

    private static final Map<String, Text> ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", SCRIPT),
            Map.entry("script", SCRIPT),
            Map.entry("timerEventDefinition", TIMER),
            Map.entry("receiveTask", WAIT),
            Map.entry("linkEventDefinition", LINK),
            Map.entry("signalEventDefinition", SIGNAL),
            Map.entry("signal", SIGNAL),
            Map.entry("executionListener", LISTENER),
            Map.entry("taskListener", LISTENER),
            Map.entry("connector", LISTENER),
            Map.entry("field", LISTENER),
            Map.entry("failedJobRetryTimeCycle", RETRY));

    private static final Map<Reason, Text> EXPRESSIONS = Map.of(
            Reason.MALFORMED,
            new Text("Biểu thức sai cú pháp.", "The expression is malformed."),
            Reason.CALL,
            new Text("Biểu thức không được gọi phương thức.", "An expression must not call methods."),
            Reason.FUNCTION,
            new Text("Biểu thức không được gọi hàm.", "An expression must not call functions."),
            Reason.PATH,
            new Text(
                    "Biểu thức chỉ được đọc dữ kiện và mục của dữ kiện.",
                    "An expression may read facts and entries of facts only."),
            Reason.KIND,
            new Text("Biểu thức dùng cú pháp không được phép.", "The expression uses syntax that is not allowed."));

    private BpmnRules() {}

    static Text element(String localName) {
        return ELEMENTS.getOrDefault(localName, OTHER_ELEMENT);
    }

    static Text expression(Reason reason) {
        return EXPRESSIONS.get(reason);
    }
}

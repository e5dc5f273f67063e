package vn.motcua.engine.model;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.motcua.engine.Feel;
import vn.motcua.shared.Text;

/** One DMN file: tables and FEEL only. */
final class DecisionCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> MODEL =
            Set.of(("definitions decision decisionTable input inputExpression inputValues output outputValues "
                            + "defaultOutputEntry rule inputEntry outputEntry annotation annotationEntry text description variable "
                            + "informationRequirement requiredDecision requiredInput inputData literalExpression question "
                            + "allowedAnswers knowledgeSource authorityRequirement requiredAuthority extensionElements")
                    .split(" "));

    private static final Set<String> DIAGRAM =
            Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel", "Bounds", "waypoint", "Size");

    private static final Set<String> ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "inputVariable", "width");

    private static final Set<String> EXTENSIONS = Set.of("properties", "property");

    /** FEEL lets an expression name a Java class and method; the engine has it switched off, and nobody may write it. */
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\s*\\{");

    /** The same question gets the same answer for ever; the day whose rules apply is a fact, {@code asOfDate}. */
    private static final Set<String> UNSTEADY = Set.of("now", "today", "random number", "uuid");

    /** Elements that people read, themselves or in a text of their own. */
    private static final Set<String> PROSE = Set.of("description", "question", "allowedAnswers", "annotationEntry");

    private static final Text OTHER_ELEMENT = new Text(
            "Tệp quyết định chỉ gồm bảng quyết định và biểu thức FEEL.",
            "A decision file consists of decision tables and FEEL expressions only.");
    private static final Text LANGUAGE =
            new Text("Bảng quyết định chỉ dùng ngôn ngữ FEEL.", "A decision may be written in FEEL only.");
    private static final Text TIME_TO_LIVE = new Text(
            "Quyết định phải khai báo thời gian lưu lịch sử (camunda:historyTimeToLive).",
            "The decision must name its history time to live (camunda:historyTimeToLive).");
    private static final Text ATTRIBUTE = new Text(
            "Thuộc tính mở rộng này không được phép trong tệp quyết định.",
            "This extension attribute is not allowed in a decision file.");
    private static final Text EXTERNAL_FUNCTION =
            new Text("Biểu thức FEEL không được gọi hàm bên ngoài.", "FEEL must not call external functions.");

    private static final Text LOOPS = new Text(
            "Biểu thức FEEL không được lặp (for, some, every) hay tự định nghĩa hàm.",
            "FEEL must not iterate (for, some, every) or define functions.");

    private static final Text CLOCK_FUNCTION = new Text(
            "Bảng quyết định không được đọc đồng hồ hay số ngẫu nhiên (now, today, random number, uuid); ngày áp dụng quy"
                    + " định là dữ kiện asOfDate.",
            "A decision must not read the clock (now, today) or chance (random number, uuid); the day whose rules apply is"
                    + " the fact asOfDate.");

    private final String file;
    private final Element root;
    private final Findings findings;

    DecisionCheck(String file, Element root, Findings findings) {
        this.file = file;
        this.root = root;
        this.findings = findings;
    }

    void run() {
        for (Element element : SafeXml.tree(root)) {
            if (!allowed(element)) {
                findings.add(file, element, element.getNodeName(), OTHER_ELEMENT);
                continue;
            }
            attributes(element);
            if (SafeXml.children(element).isEmpty()) {
                expression(element, EXTERNAL, EXTERNAL_FUNCTION);
                if (!prose(element)) {
                    restless(element);
                }
            }
        }
        for (Element decision : SafeXml.children(root, "decision")) {
            if (decision.getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty()) {
                findings.add(file, decision, null, TIME_TO_LIVE);
            }
        }
    }

    private static boolean prose(Element element) {
        return PROSE.contains(element.getLocalName())
                || PROSE.contains(element.getParentNode().getLocalName());
    }

    private void expression(Element element, Pattern refused, Text rule) {
        if (refused.matcher(element.getTextContent()).find()) {
            findings.add(file, element, element.getTextContent().strip(), rule);
        }
    }

    /** One line that iterates may count for ever; the rules of a table need none. */
    private void restless(Element element) {
        boolean test = "inputEntry".equals(element.getParentNode().getLocalName());
        for (String word : Feel.restless(element.getTextContent().strip(), test)) {
            findings.add(
                    file, element, element.getTextContent().strip(), UNSTEADY.contains(word) ? CLOCK_FUNCTION : LOOPS);
        }
    }

    private static boolean allowed(Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        Set<String> names = Set.of();
        if (namespace.matches("https?://www\\.omg\\.org/spec/DMN/\\d+/MODEL/")) {
            names = MODEL;
        } else if (namespace.matches("https?://www\\.omg\\.org/spec/DMN/\\d+/(DMNDI|DC|DI)/")) {
            names = DIAGRAM;
        } else if (namespace.equals(CAMUNDA)) {
            names = EXTENSIONS;
        }
        return names.contains(element.getLocalName());
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getLocalName().equals("expressionLanguage") && !feel(attribute.getValue())) {
                findings.add(file, element, attribute.getValue(), LANGUAGE);
            }
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !ATTRIBUTES.contains(attribute.getLocalName())) {
                findings.add(file, element, attribute.getName(), ATTRIBUTE);
            }
        }
    }

    private static boolean feel(String language) {
        return language.equalsIgnoreCase("feel") || language.matches("https?://www\\.omg\\.org/spec/.*FEEL/?(\\d+)?");
    }
}

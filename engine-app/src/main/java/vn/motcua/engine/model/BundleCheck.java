package vn.motcua.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.motcua.engine.BundleSource;
import vn.motcua.shared.Text;

/** Every file of a bundle, and the references between them. */
public final class BundleCheck {

    private static final int LARGEST = 2_000_000;

    private final BundleSource source;
    private final Set<String> delegates;
    private final Findings findings = new Findings();
    private final Map<String, Element> processFiles = new LinkedHashMap<>();
    private final Map<String, Element> decisionFiles = new LinkedHashMap<>();

    private BundleCheck(BundleSource source, Set<String> delegates) {
        this.source = source;
        this.delegates = delegates;
    }

    /**
     * Checks a bundle.
     *
     * @param delegates names of the delegates that exist
     * @return id of the process where a dossier starts, null when the bundle has tables only
     * @throws vn.motcua.shared.Rejection INVALID with a violation for each element that breaks a rule
     */
    public static String check(BundleSource source, Set<String> delegates) {
        return new BundleCheck(source, delegates).run();
    }

    private String run() {
        source.files().forEach(this::read);
        Set<String> decisions = ids(decisionFiles, "decision");
        Set<String> processes = ids(processFiles, "process");
        Set<String> called = new TreeSet<>();
        Set<String> nodeIds = new TreeSet<>();
        processFiles.forEach((file, root) -> {
            var known = new Known(delegates, decisions, processes);
            var check = new ProcessCheck(file, root, known, nodeIds, findings);
            called.addAll(check.run());
        });
        decisionFiles.forEach((file, root) -> new DecisionCheck(file, root, findings).run());
        List<String> starts = new ArrayList<>(processes);
        starts.removeAll(called);
        if (!processes.isEmpty() && starts.size() != 1) {
            findings.add(
                    source.name(),
                    String.join(", ", starts),
                    new Text(
                            "Một gói thủ tục có đúng một quy trình chính không được quy trình khác gọi.",
                            "A bundle has exactly one process that no other process of it calls."));
        }
        findings.rejectIfAny();
        return starts.isEmpty() ? null : starts.get(0);
    }

    private void read(String file, byte[] content) {
        boolean bpmn = file.endsWith(".bpmn");
        if ((!bpmn && !file.endsWith(".dmn")) || content.length > LARGEST) {
            findings.add(
                    file,
                    null,
                    new Text(
                            "Gói chỉ chứa tệp .bpmn và .dmn, mỗi tệp tối đa 2 MB.",
                            "A bundle holds .bpmn and .dmn files only, 2 MB each at most."));
            return;
        }
        try {
            (bpmn ? processFiles : decisionFiles)
                    .put(file, SafeXml.parse(content).getDocumentElement());
        } catch (SAXException e) {
            findings.add(
                    file,
                    e instanceof SAXParseException at ? "dòng/line " + at.getLineNumber() : null,
                    new Text(
                            "Tệp phải là XML đúng cú pháp, không khai báo DOCTYPE hay thực thể.",
                            "The file must be well-formed XML without a DOCTYPE or entities."));
        }
    }

    private static Set<String> ids(Map<String, Element> files, String element) {
        Set<String> ids = new TreeSet<>();
        files.values()
                .forEach(root -> SafeXml.children(root, element).forEach(found -> ids.add(found.getAttribute("id"))));
        return ids;
    }

    /** Names that a process may refer to. */
    record Known(Set<String> delegates, Set<String> decisions, Set<String> processes) {}
}

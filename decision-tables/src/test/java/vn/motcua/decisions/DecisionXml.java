package vn.motcua.decisions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a table's file says, beyond what the engine makes of it. */
final class DecisionXml {

    private final Document document;

    DecisionXml(String xml) throws Exception {
        document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    List<Element> elements(String name) {
        return children(document.getDocumentElement(), name);
    }

    static List<Element> children(Element of, String name) {
        var found = of.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    /** The note of each rule, by the rule's id. */
    Map<String, String> rules() {
        return elements("rule").stream()
                .collect(Collectors.toMap(
                        rule -> rule.getAttribute("id"),
                        rule -> children(rule, "description").get(0).getTextContent()));
    }
}

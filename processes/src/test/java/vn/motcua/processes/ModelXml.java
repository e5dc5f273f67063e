package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The raw XML of a model, for rules that speak of everything that is written there. */
final class ModelXml {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private ModelXml() {}

    /** Local names of all attributes in the engine's namespace. */
    static Set<String> camunda(BpmnModelInstance model) {
        return all(model)
                .flatMap(ModelXml::attributes)
                .filter(attribute -> CAMUNDA.equals(attribute.getNamespaceURI()))
                .map(Attr::getLocalName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Values of one attribute in the engine's namespace. */
    static Set<String> values(BpmnModelInstance model, String name) {
        return all(model)
                .filter(element -> element.hasAttributeNS(CAMUNDA, name))
                .map(element -> element.getAttributeNS(CAMUNDA, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Local names of all elements in the engine's namespace. */
    static Set<String> camundaElements(BpmnModelInstance model) {
        return all(model)
                .filter(element -> CAMUNDA.equals(element.getNamespaceURI()))
                .map(Element::getLocalName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Local names of all elements. */
    static Set<String> elements(BpmnModelInstance model) {
        return all(model).map(Element::getLocalName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Element> all(BpmnModelInstance model) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            byte[] xml = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
            var found = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagName("*");
            return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index));
    }
}

package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small models, written where a test needs them. */
public final class TestModels {

    private TestModels() {}

    /** A BPMN file with these root elements. */
    public static byte[] bpmn(String... rootElements) {
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://motcua.vn/test">
                """ + String.join("\n", rootElements) + "</bpmn:definitions>").getBytes(StandardCharsets.UTF_8);
    }

    /** A process that starts plainly and goes on to the first of its nodes named. */
    public static String process(String id, String first, String... elements) {
        return """
                <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="StartEvent_%s"/>
                """.formatted(id, id) + flow("StartEvent_" + id, first) + String.join("\n", elements)
                + "</bpmn:process>";
    }

    public static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"Flow_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    public static String flow(String from, String to, String condition) {
        return flow(from, to).replace("/>", "><bpmn:conditionExpression>" + condition)
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    /** A user task with further attributes and properties, as {@code name=value} words. */
    public static String userTask(String id, String role, String attributes, String... properties) {
        StringBuilder extension = new StringBuilder();
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            extension.append("<camunda:property name=\"%s\" value=\"%s\"/>".formatted(parts[0], parts[1]));
        }
        return """
                <bpmn:userTask id="%s" camunda:candidateGroups="%s" %s><bpmn:extensionElements><camunda:properties>%s
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>""".formatted(id, role, attributes, extension);
    }

    public static String end(String id) {
        return "<bpmn:endEvent id=\"" + id + "\"/>";
    }

    /** A bundle of named files. */
    public static BundleSource bundle(String name, Map<String, byte[]> files) {
        return new BundleSource(name, "1", files);
    }

    /** A bundle of one process file. */
    public static BundleSource bundle(String name, byte[] bpmn) {
        return bundle(name, new LinkedHashMap<>(Map.of(name + ".bpmn", bpmn)));
    }
}

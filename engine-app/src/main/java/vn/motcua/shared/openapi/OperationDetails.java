package vn.motcua.shared.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.shared.web.Endpoint;

/** What an operation is for, the key of a command, and how it is refused. */
final class OperationDetails implements OperationCustomizer {

    static final String KEY_SHAPE = "^[A-Za-z0-9-]{8,64}$";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Endpoint endpoint = handler.getMethodAnnotation(Endpoint.class);
        if (endpoint == null) {
            throw new IllegalStateException(handler + " does not say what it is for (@Endpoint)");
        }
        operation.operationId(endpoint.id()).summary(endpoint.summary());
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(schema -> schema.getPattern() != null)
                    .forEach(schema -> schema.setPattern(RecordSchemas.whole(schema.getPattern())));
        }
        boolean changing = changing(handler);
        if (changing && endpoint.withoutKey().isEmpty()) {
            operation.addParametersItem(key());
        }
        if (!endpoint.produces().isEmpty()) {
            produce(operation, endpoint.produces());
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        Set<String> refusals = refusals(operation, changing);
        if (endpoint.limited()) {
            refusals.add("429");
        }
        for (String answer : refusals) {
            operation.getResponses().addApiResponse(answer, new ApiResponse().$ref("Problem" + answer));
        }
        return operation;
    }

    private static void produce(Operation operation, String type) {
        ApiResponse answer = operation.getResponses().get("200");
        // an answer that its handler writes by itself has a type, and no shape that could be read off a method
        MediaType content = answer.getContent() == null
                ? new MediaType().schema(new StringSchema())
                : answer.getContent().values().iterator().next();
        answer.setContent(new Content().addMediaType(type, content));
    }

    private static boolean changing(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && !Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description(
                        "A new one for each command; the same request under the same key again gets the first answer")
                .schema(new StringSchema().pattern(KEY_SHAPE));
    }

    private static Set<String> refusals(Operation operation, boolean changing) {
        Set<String> answers = new TreeSet<>(Set.of("401", "403", "503"));
        boolean asks = operation.getRequestBody() != null
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
        if (asks) {
            answers.add("400");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            answers.add("404");
        }
        if (operation.getRequestBody() != null) {
            answers.addAll(Set.of("413", "415"));
        }
        if (changing) {
            answers.addAll(Set.of("409", "422"));
        }
        return answers;
    }
}

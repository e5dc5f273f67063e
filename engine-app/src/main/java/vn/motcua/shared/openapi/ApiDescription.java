package vn.motcua.shared.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.web.Problem;

/** The description of the whole interface, served to whoever is signed in; {@code openapi.json} holds it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("400", "A field, a parameter or a header breaks the rule that is named"),
            Map.entry("401", "Nobody is signed in"),
            Map.entry("403", "The caller may not do this, or the token against forgery is missing"),
            Map.entry("404", "There is no such thing, or the caller may not see it"),
            Map.entry("409", "The state does not allow it, or it has changed since it was seen"),
            Map.entry("413", "Too large"),
            Map.entry("415", "Another media type is needed"),
            Map.entry("422", "The Idempotency-Key was used for another request"),
            Map.entry("429", "Too many attempts; Retry-After says when to come back"),
            Map.entry("503", "Something that is needed is away for the moment"));

    private final SchemaNames names = new SchemaNames();

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("MotCua")
                        .description("Administrative procedures of Vietnam: dossiers, tasks, legal terms, search.")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components())
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("client"));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        ValueSchemas.register();
        ModelResolver.enumsAsRef = true;
        return new ModelResolver(mappers.jsonMapper(), names);
    }

    @Bean
    OperationCustomizer operationDetails() {
        return new OperationDetails();
    }

    @Bean
    OpenApiCustomizer finishing() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAllAsResolvedSchema(Problem.class)
                    .referencedSchemas
                    .forEach(api.getComponents()::addSchemas);
            new RecordSchemas(names).complete(api);
        };
    }

    private static Components components() {
        Components components = new Components()
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("MOTCUA")
                                .description("Changes also send the cookie XSRF-TOKEN as the header X-XSRF-TOKEN"))
                .addSecuritySchemes(
                        "client",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("A machine client's id and secret"));
        REFUSALS.forEach((status, meaning) -> components.addResponses(
                "Problem" + status,
                new ApiResponse()
                        .description(meaning)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("Problem"))))));
        return components;
    }
}

package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** What the office says about a component of a dossier. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers/{code}/components/{component}")
class ComponentController {

    private final ComponentOrigins origins;

    ComponentController(ComponentOrigins origins) {
        this.origins = origins;
    }

    /**
     * Where the electronic form comes from.
     *
     * @param reusedKind null when it was handed in
     * @param reusedSource code of the other dossier, or the database by its name
     */
    record NewOrigin(
            boolean digitised,
            Component.@Nullable Reuse reusedKind,
            @Nullable @Size(min = 1, max = 200) String reusedSource) {}

    @PostMapping("/origin")
    @Endpoint(id = "setComponentOrigin", summary = "Marks a component as digitised, or as used again with its source")
    DossierAnswer set(
            @PathVariable DossierCode code,
            @PathVariable @Size(max = 60) String component,
            @Valid @RequestBody NewOrigin origin) {
        String source =
                origin.reusedSource() == null ? null : origin.reusedSource().strip();
        return origins.set(
                code,
                component,
                new Component.Origin(
                        origin.digitised(), origin.reusedKind(), source == null || source.isEmpty() ? null : source));
    }
}

package vn.motcua.dossier.population;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** The person at the counter, by the number on the identity card; the number stands in no address and in no log. */
@RestController
@Tag(name = "Reception")
@RequestMapping("/api/reception/person")
class PersonController {

    private final PersonLookup people;

    PersonController(PersonLookup people) {
        this.people = people;
    }

    /**
     * Whom to ask for.
     *
     * @param idNumber personal identification number, 12 digits
     * @param unitCode where the dossier is being received
     */
    record PersonQuestion(
            @NotNull @Pattern(regexp = "[0-9]{12}") String idNumber,
            @NotNull UnitCode unitCode) {}

    @PostMapping
    @Endpoint(
            id = "personOf",
            summary = "The person with this number, from the population database",
            withoutKey = "It changes nothing",
            limited = true)
    PersonLookup.Found person(@Valid @RequestBody PersonQuestion question) {
        return people.find(question.idNumber(), question.unitCode());
    }
}

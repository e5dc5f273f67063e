package vn.motcua.notes;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** Sentences to be used again in requests to supplement. */
@RestController
@Tag(name = "Notes")
@RequestMapping("/api/supplement-phrases")
class PhraseController {

    private final Phrases phrases;

    PhraseController(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * A new phrase.
     *
     * @param procedureCode null for every procedure
     */
    record NewPhrase(
            @NotNull UnitCode unitCode,
            @Nullable ProcedureCode procedureCode,
            @NotBlank @Size(max = 500) String text,
            boolean shared) {}

    record ChangedPhrase(@NotBlank @Size(max = 500) String text, boolean shared) {}

    @GetMapping
    @Endpoint(id = "supplementPhrases", summary = "Own phrases and those shared by the officer's units")
    List<PhraseView> offered(@RequestParam ProcedureCode procedureCode) {
        return phrases.offered(procedureCode);
    }

    @PostMapping
    @Endpoint(id = "writeSupplementPhrase", summary = "Keeps a sentence to be used again")
    PhraseView write(@Valid @RequestBody NewPhrase phrase) {
        return phrases.write(phrase.unitCode(), phrase.procedureCode(), phrase.text(), phrase.shared());
    }

    @PostMapping("/{id}")
    @Endpoint(id = "changeSupplementPhrase", summary = "Changes a phrase")
    PhraseView change(@PathVariable long id, @Valid @RequestBody ChangedPhrase phrase) {
        return phrases.change(id, phrase.text(), phrase.shared());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "deleteSupplementPhrase", summary = "Deletes a phrase")
    void delete(@PathVariable long id) {
        phrases.delete(id);
    }
}

package org.entente.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, as it was when this version was made; a test compares it with the handlers. */
@RestController
class OpenApiController {
  /** Gives the description of the API in OpenAPI 3.1, to anybody. */
  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<Resource> openapi() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new ClassPathResource("api/openapi.json"));
  }
}

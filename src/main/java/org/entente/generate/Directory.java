package org.entente.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.entente.agencies.Principal;

import com.ibm.icu.text.Transliterator;
import tools.jackson.databind.json.JsonMapper;

/** Writes invented agencies with two units and their people. The first agency supervises, the last two see a part and very little. */
final class Directory {
  private record Sort(String kind, int pillar, Map<String, String> word) {}

  private static final List<Sort> SORTS = List.of(
      new Sort("MINISTRY", 2, Map.of("vi", "Bộ", "en", "Ministry of", "ar", "وزارة", "fa", "وزارت", "ur", "وزارت")),
      new Sort("PROVINCE", 2, Map.of("vi", "Tỉnh", "en", "Province of", "ar", "مقاطعة", "fa", "استان", "ur", "صوبہ")),
      new Sort("MISSION", 2, Map.of("vi", "Cơ quan đại diện tại", "en", "Mission in", "ar", "بعثة", "fa", "نمایندگی در", "ur", "مشن")),
      new Sort("ASSOCIATION", 3, Map.of("vi", "Hội hữu nghị", "en", "Friendship association of", "ar", "جمعية الصداقة", "fa", "انجمن دوستی", "ur",
          "انجمن دوستی")),
      new Sort("PARTY_COMMISSION", 1, Map.of("vi", "Ban", "en", "Commission of", "ar", "لجنة", "fa", "کمیسیون", "ur", "کمیشن")));
  private static final int[] OFFICES = {1, 1, 2, 3, 1, 4};
  private static final int MISSION = 2;
  private final DirectoryRepository repository;
  private final Vocabulary vocabulary;
  private final RandomGenerator random;
  private final JsonMapper json;
  private final Transliterator plain = Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
  private final Transliterator arabic = Transliterator.getInstance("Latin-Arabic");

  Directory(DirectoryRepository repository, Vocabulary vocabulary, RandomGenerator random, JsonMapper json) {
    this.repository = repository;
    this.vocabulary = vocabulary;
    this.random = random;
    this.json = json;
  }

  /** The agencies; larger shares of the work bring more people. */
  List<Staff> write(double[] weights) throws SQLException {
    List<Staff> all = new ArrayList<>();
    for (int n = 0; n < weights.length; n++)
      all.add(agency(n, 6 + (int) (weights[n] * 500)));
    return all;
  }

  /** A group of these agencies; whoever sits in one of them sees what is shared with the group. */
  Principal group(String code, String vietnamese, String english, List<Staff> members) throws SQLException {
    UUID id = id();
    Principal principal = repository.principal(3, id, code);
    repository.group(id, principal, code, json.writeValueAsString(new TreeMap<>(Map.of("vi", vietnamese, "en", english))));
    for (Staff member : members)
      repository.member(id, member.id());
    return principal;
  }

  void account(String login, Staff staff, String hash) throws SQLException {
    repository.account(login, staff.people().getFirst(), hash);
  }

  /** The agencies that are missions abroad, without the last one. */
  static List<Staff> missions(List<Staff> all) {
    List<Staff> missions = new ArrayList<>();
    for (int n = MISSION; n < all.size() - 1; n += SORTS.size())
      missions.add(all.get(n));
    return missions;
  }

  private Staff agency(int n, int size) throws SQLException {
    Sort sort = SORTS.get(n % SORTS.size());
    UUID id = id();
    Principal principal = repository.principal(1, id, "G%03d".formatted(n + 1));
    repository.agency(id, principal, "G%03d".formatted(n + 1), sort.kind(), sort.pillar(), names(sort.word(), vocabulary.place(n)));
    UUID first = id();
    UUID second = id();
    List<Principal> units = List.of(unit(first, id, "A", "Phòng nghiệp vụ", "Desk"), unit(second, id, "B", "Văn phòng", "Office"));
    Staff staff = new Staff(id, principal, units, new ArrayList<>(), new ArrayList<>());
    for (int p = 0; p < size; p++)
      person(staff, p % 4 == 2 ? second : first, n == 0 && p == 0 ? 3 : OFFICES[p % OFFICES.length], n == 0 ? 2 : 1 + p % 2);
    return staff;
  }

  private Principal unit(UUID id, UUID agency, String code, String vietnamese, String english) throws SQLException {
    Principal principal = repository.principal(2, id, null);
    repository.unit(id, principal, agency, code, json.writeValueAsString(new TreeMap<>(Map.of("vi", vietnamese, "en", english))));
    return principal;
  }

  private void person(Staff staff, UUID unit, int office, int clearance) throws SQLException {
    UUID id = id();
    Principal principal = repository.principal(4, id, null);
    repository.person(id, principal, names(Map.of(), vocabulary.person(random)));
    repository.seat(id(), id, staff.id(), unit, office, clearance);
    staff.people().add(id);
    staff.persons().add(principal);
  }

  private String names(Map<String, String> word, String name) {
    String latin = plain.transliterate(name);
    Map<String, String> names = new TreeMap<>(Map.of("vi", name, "en", latin));
    for (String tag : List.of("ar", "fa", "ur"))
      names.put(tag, arabic.transliterate(latin.toLowerCase(java.util.Locale.ROOT)));
    names.replaceAll((tag, text) -> (word.getOrDefault(tag, "") + " " + text).strip());
    return json.writeValueAsString(names);
  }

  private UUID id() {
    return Matters.id(random);
  }
}

-- Rules as rows: clocks and limits with the law they come from, each from a day on; and the days on which nobody works, or everybody does.
-- Another country, or next year's law, is data. Administrators keep them; everybody reads them.
set role entente_owner;
set search_path = entente;

create table rule (
  country text not null check (country ~ '^[A-Z]{2}$'),
  code    text not null check (code ~ '^[A-Z0-9_]{3,60}$'),       -- what the program asks for
  since   date not null,                                          -- first day of this version; the next one ends it
  until   date not null default 'infinity' check (until >= since), -- first day on which the rule is no more at all
  names   jsonb not null,                                         -- what it governs
  value   int not null check (value >= 0),
  unit    text not null check (unit in ('DAYS', 'WORKING_DAYS', 'MONTHS', 'YEARS', 'PEOPLE', 'COUNTRIES')),
  law     text not null,                                          -- as printed
  article text not null default '',
  primary key (country, code, since));

create table holiday (
  country text not null check (country ~ '^[A-Z]{2}$'),
  day     date not null,
  works   boolean not null default false,                         -- a day of a weekend on which people work instead
  names   jsonb not null,
  primary key (country, day));

grant select on rule, holiday to entente_app, entente_house;
grant insert, update on rule to entente_app;
grant insert, update, delete on holiday to entente_app;
do $$ declare t text; begin
  foreach t in array array['rule', 'holiday'] loop
    execute format('create trigger directory_kept before insert or update or delete on %I for each statement when (current_user = ''entente_app'') execute function directory_kept()', t);
    execute format('create constraint trigger directory_entered after insert or update or delete on %I deferrable initially deferred for each row
      when (current_user = ''entente_app'') execute function directory_entered()', t);
  end loop;
end $$;

insert into rule (country, code, since, value, unit, law, article, names) values
('VN', 'CONFERENCE_FILED_PRIME_MINISTER', '2020-04-15', 40, 'DAYS', '06/2020/QĐ-TTg', '', '{"vi": "Nộp hồ sơ xin phép hội nghị quốc tế thuộc thẩm quyền Thủ tướng, trước ngày họp", "en": "International conference permitted by the Prime Minister: filed before its day", "ar": "مؤتمر دولي بإذن رئيس الوزراء: التقديم قبل موعده", "fa": "کنفرانس بین‌المللی با مجوز نخست‌وزیر: تسلیم پیش از روز آن", "ur": "وزیر اعظم کی اجازت والی بین الاقوامی کانفرنس: تاریخ سے پہلے درخواست"}'),
('VN', 'CONFERENCE_FILED', '2020-04-15', 30, 'DAYS', '06/2020/QĐ-TTg', '', '{"vi": "Nộp hồ sơ xin phép hội nghị quốc tế khác, trước ngày họp", "en": "Other international conference: filed before its day", "ar": "مؤتمر دولي آخر: التقديم قبل موعده", "fa": "کنفرانس بین‌المللی دیگر: تسلیم پیش از روز آن", "ur": "دیگر بین الاقوامی کانفرنس: تاریخ سے پہلے درخواست"}'),
('VN', 'CONFERENCE_OPINION', '2020-04-15', 15, 'DAYS', '06/2020/QĐ-TTg', '', '{"vi": "Trả lời ý kiến về hội nghị quốc tế", "en": "Opinion on an international conference", "ar": "الرأي في مؤتمر دولي", "fa": "نظر مشورتی دربارهٔ کنفرانس بین‌المللی", "ur": "بین الاقوامی کانفرنس پر رائے"}'),
('VN', 'AGREEMENT_OPINION', '2021-07-01', 7, 'WORKING_DAYS', '70/2020/QH14', '27', '{"vi": "Trả lời ý kiến về thỏa thuận quốc tế, kể từ khi đủ hồ sơ", "en": "Opinion on an international agreement, from the complete dossier", "ar": "الرأي في اتفاق دولي، منذ اكتمال الملف", "fa": "نظر مشورتی دربارهٔ توافق‌نامهٔ بین‌المللی، از پروندهٔ کامل", "ur": "بین الاقوامی سمجھوتے پر رائے، مکمل مسل سے"}'),
('VN', 'AGREEMENT_PRIME_MINISTER', '2021-07-01', 7, 'WORKING_DAYS', '70/2020/QH14', '28', '{"vi": "Thủ tướng trả lời khi có ý kiến khác nhau về thỏa thuận quốc tế", "en": "Answer of the Prime Minister where opinions on an agreement differ", "ar": "جواب رئيس الوزراء عند اختلاف الآراء في اتفاق", "fa": "پاسخ نخست‌وزیر هنگام اختلاف نظر دربارهٔ توافق‌نامه", "ur": "سمجھوتے پر اختلافِ رائے کی صورت میں وزیر اعظم کا جواب"}'),
('VN', 'AGREEMENT_COPY', '2021-07-01', 15, 'DAYS', '70/2020/QH14', '19', '{"vi": "Báo cáo và gửi bản sao thỏa thuận quốc tế sau khi ký", "en": "Report and copy of an agreement after its signing", "ar": "التقرير ونسخة الاتفاق بعد توقيعه", "fa": "گزارش و رونوشت توافق‌نامه پس از امضا", "ur": "دستخط کے بعد سمجھوتے کی رپورٹ اور نقل"}'),
('VN', 'TREATY_OPINION', '2026-01-01', 10, 'DAYS', '108/2016/QH13', '', '{"vi": "Trả lời ý kiến về điều ước quốc tế", "en": "Opinion on a treaty", "ar": "الرأي في معاهدة", "fa": "نظر مشورتی دربارهٔ معاهده", "ur": "معاہدے پر رائے"}'),
('VN', 'TREATY_APPRAISAL', '2026-01-01', 10, 'DAYS', '108/2016/QH13', '', '{"vi": "Thẩm định điều ước quốc tế", "en": "Appraisal of a treaty", "ar": "تقييم معاهدة", "fa": "ارزیابی حقوقی معاهده", "ur": "معاہدے کی قانونی جانچ"}'),
('VN', 'TREATY_APPRAISAL_COUNCIL', '2026-01-01', 20, 'DAYS', '108/2016/QH13', '', '{"vi": "Thẩm định điều ước quốc tế khi lập hội đồng", "en": "Appraisal of a treaty by a council", "ar": "تقييم معاهدة من مجلس", "fa": "ارزیابی حقوقی معاهده در شورا", "ur": "کونسل کے ذریعے معاہدے کی قانونی جانچ"}'),
('VN', 'TREATY_PAPERS_MISSING', '2026-01-01', 3, 'WORKING_DAYS', '108/2016/QH13', '', '{"vi": "Yêu cầu bổ sung hồ sơ điều ước quốc tế", "en": "Asking for papers missing from the dossier of a treaty", "ar": "طلب استكمال ملف المعاهدة", "fa": "درخواست مدارک ناقص پروندهٔ معاهده", "ur": "معاہدے کی مسل میں کمی پوری کرنے کا مطالبہ"}'),
('VN', 'NGO_CHECK', '2022-11-01', 2, 'WORKING_DAYS', '58/2022/NĐ-CP', '', '{"vi": "Kiểm tra hồ sơ tổ chức phi chính phủ nước ngoài", "en": "Check of the dossier of a foreign NGO", "ar": "فحص ملف منظمة أجنبية غير حكومية", "fa": "بررسی پروندهٔ سازمان غیردولتی خارجی", "ur": "غیر ملکی این جی او کی مسل کی جانچ"}'),
('VN', 'NGO_OPINIONS_ASKED', '2022-11-01', 2, 'WORKING_DAYS', '58/2022/NĐ-CP', '', '{"vi": "Gửi lấy ý kiến về tổ chức phi chính phủ nước ngoài", "en": "Opinions on a foreign NGO asked for", "ar": "طلب الآراء في منظمة أجنبية غير حكومية", "fa": "درخواست نظر دربارهٔ سازمان غیردولتی خارجی", "ur": "غیر ملکی این جی او پر آرا طلب کرنا"}'),
('VN', 'NGO_RESULT', '2022-11-01', 30, 'WORKING_DAYS', '58/2022/NĐ-CP', '', '{"vi": "Trả kết quả đăng ký tổ chức phi chính phủ nước ngoài", "en": "Decision on the registration of a foreign NGO", "ar": "القرار في تسجيل منظمة أجنبية غير حكومية", "fa": "تصمیم دربارهٔ ثبت سازمان غیردولتی خارجی", "ur": "غیر ملکی این جی او کے اندراج پر فیصلہ"}'),
('VN', 'COOPERATION_OFFICE_CHECK', '2026-02-13', 1, 'WORKING_DAYS', '62/2026/NĐ-CP', '', '{"vi": "Kiểm tra hồ sơ văn phòng của tổ chức hợp tác, nghiên cứu nước ngoài", "en": "Check of the dossier of an office of a foreign cooperation or research body", "ar": "فحص ملف مكتب هيئة أجنبية للتعاون أو البحث", "fa": "بررسی پروندهٔ دفتر نهاد خارجی همکاری یا پژوهش", "ur": "غیر ملکی تعاون یا تحقیقی ادارے کے دفتر کی مسل کی جانچ"}'),
('VN', 'COOPERATION_OFFICE_RESULT', '2026-02-13', 14, 'WORKING_DAYS', '62/2026/NĐ-CP', '', '{"vi": "Quyết định về văn phòng của tổ chức hợp tác, nghiên cứu nước ngoài", "en": "Decision on an office of a foreign cooperation or research body", "ar": "القرار في مكتب هيئة أجنبية للتعاون أو البحث", "fa": "تصمیم دربارهٔ دفتر نهاد خارجی همکاری یا پژوهش", "ur": "غیر ملکی تعاون یا تحقیقی ادارے کے دفتر پر فیصلہ"}'),
('VN', 'PROPOSAL_VERIFIED', '2022-06-18', 5, 'WORKING_DAYS', '39/2022/NĐ-CP', '15', '{"vi": "Thẩm tra đề nghị trình Thủ tướng", "en": "Verification of a proposal to the Prime Minister", "ar": "التحقق من مقترح إلى رئيس الوزراء", "fa": "بررسی پیشنهاد به نخست‌وزیر", "ur": "وزیر اعظم کو تجویز کی جانچ"}'),
('VN', 'PROPOSAL_RETURNED', '2022-06-18', 3, 'WORKING_DAYS', '39/2022/NĐ-CP', '15', '{"vi": "Trả lại hồ sơ trình chưa đủ", "en": "Return of an incomplete proposal", "ar": "إعادة مقترح ناقص", "fa": "بازگرداندن پیشنهاد ناقص", "ur": "نامکمل تجویز کی واپسی"}'),
('VN', 'PROPOSAL_ISSUED', '2022-06-18', 1, 'WORKING_DAYS', '39/2022/NĐ-CP', '15', '{"vi": "Ban hành sau khi ký", "en": "Issue after signature", "ar": "الإصدار بعد التوقيع", "fa": "صدور پس از امضا", "ur": "دستخط کے بعد اجرا"}'),
('VN', 'TRIP_REPORT', '2013-01-01', 15, 'DAYS', '–', '', '{"vi": "Báo cáo sau chuyến công tác nước ngoài, khi cơ quan không có quy định riêng", "en": "Report after a trip abroad, unless the agency has a rule of its own", "ar": "التقرير بعد رحلة إلى الخارج، ما لم يكن للجهة قاعدة خاصة", "fa": "گزارش پس از سفر خارجی، اگر دستگاه قاعدهٔ خود را ندارد", "ur": "بیرونِ ملک دورے کے بعد رپورٹ، اگر ادارے کا اپنا قاعدہ نہ ہو"}');
reset role;
set search_path = public;

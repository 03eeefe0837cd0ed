/** What a press may do that cannot be taken back. */
export type Risk = 'payment' | 'deletion' | 'sending' | 'credentials';

/**
 * Words by which controls are named that do these things, in the languages of most of the web. Beginnings of words
 * where a script has spaces (`delet` is in delete, deleting, deletion), any place in those that have none; a whole word
 * where `=` ends it. Too many
 * questions are better here than one too few: a question is all that follows.
 */
export const riskWords: Readonly<Record<Risk, string>> = {
  payment: `pay payment purchas buy checkout place-order order-now subscrib donat transfer withdraw invest bid=
    kauf bezahl bestell zahlung überweis abonnier spend acheter payer paiement commander virement abonner
    comprar pagar pago pedido suscrib donar transferir pagamento finalizar assinar doar acquista compra paga= ordina bonifico
    kopen koop betaal bestel overmak kup= zapłać zamów przelew купить оплат заказать перевести подпис купити сплат замовити
    satın öde= sipariş 购买 支付 付款 下单 结算 購買 結帳 購入 支払 注文 決済 구매 결제 주문 شراء ادفع دفع खरीद भुगतान`,
  deletion: `delet remov eras destroy discard trash wip drop purg uninstall deactivat terminat revok reset cancel-subscription empty-bin clear-all unpublish archive
    lösch entfern verwerf vernicht leeren kündig zurücksetz supprim effacer retirer détruire résili vider
    elimin borrar quitar vaciar suprimir excluir apagar remover limpar cancella rimuov svuota verwijder wissen leegmaken
    usuń skasuj wyczyść удал стереть очист сброс видал стерти очист sil= kaldır temizle
    删除 刪除 移除 清空 删掉 清除 削除 消去 取り消 삭제 제거 지우 حذف إزالة مسح हटा मिटा`,
  sending: `send submit post publish tweet share reply forward invit email broadcast comment-now apply-now merge deploy release
    send absend abschick senden schick veröffentlich teilen antwort weiterleit einlad einreich
    envoyer publier partager répondre transférer inviter soumettre enviar publicar compartir responder invitar compartilhar convidar
    invia pubblica condivid rispondi inoltra invita verstuur verzend plaats delen beantwoord uitnodig
    wyślij opublikuj udostępnij odpowiedz zaproś отправ опублик поделит ответ пригласит надісл опублік gönder yayınla paylaş yanıtla davet
    发送 發送 发布 發布 提交 分享 回复 邀请 送信 投稿 公開 共有 返信 招待 보내기 전송 게시 공유 답장 초대 إرسال نشر مشاركة भेज प्रकाशित`,
  credentials: `password passwort passcode log-in login sign-in signin log-out logout sign-out signout sign-up authoriz authoris two-factor api-key access-token passkey
    anmeld einloggen abmeld kennwort mot-de-passe connexion connecter déconn contraseña iniciar-sesión cerrar-sesión senha entrar-na-conta
    accedi wachtwoord inloggen aanmeld zaloguj hasło войти пароль выйти увійти giriş-yap şifre oturum
    密码 密碼 登录 登入 登出 注销 パスワード ログイン ログアウト 비밀번호 로그인 로그아웃 كلمة-المرور تسجيل-الدخول पासवर्ड लॉगिन`,
};
